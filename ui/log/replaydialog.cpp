// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/replaydialog.h"

#include "ui/appnames.h"
#include "ui/dialogs/question.h"
#include "ui/formatting.h"
#include "ui/log/replayer.h"
#include "ui/models/logmodel.h"
#include "ui/production.h"
#include "ui/swatch.h"
#include "ui/widgets/filteredit.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

namespace ui {

ReplayDialog::ReplayDialog(server::Console &console, QWidget *parent)
    : QDialog(parent)
    , m_replayer(new Replayer(console, this))
    , m_file(new QLabel(tr("No file is chosen."), this))
    , m_choose(new QPushButton(tr("&Choose…"), this))
    , m_app(new QComboBox(this))
    , m_filter(new FilterEdit(LogModel::filterKeys(), this))
    , m_speed(new QComboBox(this))
    , m_plan(new QLabel(this))
    , m_leftOut(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_state(new QLabel(this))
    , m_start(new QPushButton(tr("&Start"), this))
{
    setObjectName(QStringLiteral("replayDialog"));
    setWindowTitle(tr("Replay a recording"));
    build();
    connect(m_choose, &QPushButton::clicked, this, &ReplayDialog::choose);
    connect(m_filter, &FilterEdit::filterChanged, this, &ReplayDialog::read);
    connect(m_speed, &QComboBox::currentIndexChanged, this, &ReplayDialog::update);
    connect(m_app, &QComboBox::currentIndexChanged, this, &ReplayDialog::update);
    connect(m_start, &QPushButton::clicked, this, &ReplayDialog::startOrStop);
    connect(m_replayer, &Replayer::progressed, this, &ReplayDialog::showProgress);
    connect(m_replayer, &Replayer::ended, this, &ReplayDialog::showEnd);
    setApps({});
    update();
    resize(620, 380);
}

void ReplayDialog::build()
{
    m_file->setObjectName(QStringLiteral("replayFile"));
    m_choose->setObjectName(QStringLiteral("replayChoose"));
    m_choose->setAccessibleName(tr("Choose the recording"));
    m_app->setObjectName(QStringLiteral("replayApp"));
    m_filter->setObjectName(QStringLiteral("replayFilter"));
    m_filter->message()->setObjectName(QStringLiteral("replayFilterMessage"));
    m_speed->setObjectName(QStringLiteral("replaySpeed"));
    m_speed->addItem(tr("as it was"), 1.0);
    for (double factor : {0.1, 0.5, 2.0, 10.0, 100.0})
        m_speed->addItem(tr("×%1", "speed").arg(factor), factor);
    m_speed->addItem(tr("as fast as answers come"), 0.0);
    for (QLabel *label : {m_plan, m_leftOut, m_state}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_plan->setObjectName(QStringLiteral("replayPlan"));
    m_leftOut->setObjectName(QStringLiteral("replayLeftOut"));
    m_leftOut->setForegroundRole(QPalette::PlaceholderText);
    m_state->setObjectName(QStringLiteral("replayState"));
    m_bar->setAccessibleName(tr("Progress of the replay"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 1000);
    m_start->setObjectName(QStringLiteral("replayStart"));
    m_start->setProperty("primary", true);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("replayClose"));
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto *fileRow = new QHBoxLayout;
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget(m_choose);
    auto *form = new QFormLayout;
    form->addRow(tr("Recording:"), fileRow);
    form->addRow(tr("&Only events that match:"), m_filter);
    form->addRow(QString(), m_filter->message());
    form->addRow(tr("To the &app:"), m_app);
    form->addRow(tr("S&peed:"), m_speed);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_start);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_plan);
    layout->addWidget(m_leftOut);
    layout->addStretch(1);
    layout->addWidget(m_bar);
    layout->addWidget(m_state);
    layout->addLayout(buttons);
}

void ReplayDialog::setApps(const QList<server::AppSummary> &apps)
{
    m_apps = apps;
    QList<QStringList> entries;
    for (const server::AppSummary &app : apps)
        entries.append({app.id, appName(app), app.colour});
    if (m_app->count() > 0 && entries == m_entries)
        return; // an open list stays as it is
    m_entries = entries;
    const QString chosen = m_app->currentData().toString();
    const QSignalBlocker blocker(m_app);
    m_app->clear();
    m_app->addItem(tr("the recorded one"), QString());
    for (const QStringList &entry : entries) {
        m_app->addItem(entry[1], entry[0]);
        if (!entry[2].isEmpty())
            m_app->setItemIcon(m_app->count() - 1, swatch(entry[2]));
    }
    m_app->setCurrentIndex(qMax(0, m_app->findData(chosen)));
}

void ReplayDialog::choose()
{
    auto *dialog = new QFileDialog(this,
                                   tr("Choose a recording"),
                                   QFileInfo(m_path).path(),
                                   tr("Recordings (*.jsonl);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ReplayDialog::setPath);
    dialog->open();
}

void ReplayDialog::setPath(const QString &path)
{
    m_path = path;
    m_file->setText(QFileInfo(path).fileName());
    m_file->setToolTip(path);
    read();
}

void ReplayDialog::read()
{
    if (m_path.isEmpty())
        return;
    m_isReading = true;
    m_error.clear();
    m_recording = {};
    m_reading.run(
        [path = m_path, filter = m_filter->filter()] { return readRecording(path, filter); },
        [this](const server::Result<Recording> &recording) { take(recording); });
    update();
}

void ReplayDialog::take(const server::Result<Recording> &recording)
{
    m_isReading = false;
    if (recording)
        m_recording = *recording;
    else
        m_error = recording.error().message;
    update();
}

double ReplayDialog::speed() const
{
    return m_speed->currentData().toDouble();
}

QString ReplayDialog::plan() const
{
    if (m_path.isEmpty())
        return tr("Choose a file that was recorded or saved as JSON lines on the Log page.");
    if (m_isReading)
        return tr("Reading…");
    if (!m_error.isEmpty())
        return m_error;
    const auto count = m_recording.events.size();
    if (count == 0)
        return tr("There is no event in it that can be sent.");
    const QString app = m_app->currentText();
    const QString what = tr("Will send %n event(s)", nullptr, static_cast<int>(count));
    if (speed() > 0)
        return tr("%1 in %2 to %3.", "what, duration, app")
            .arg(what, durationText(Replayer::durationMs(m_recording.spanMs(), speed())), app);
    return tr("%1 as fast as answers come to %2.", "what, app").arg(what, app);
}

QString ReplayDialog::leftOut() const
{
    QStringList parts;
    const auto add = [&](qint64 count, const QString &text) {
        if (count > 0)
            parts.append(text.arg(countText(count)));
    };
    add(m_recording.lifecycle, tr("%1 entries are no events"));
    add(m_recording.clientEvents, tr("%1 client events, which only clients send"));
    add(m_recording.filtered, tr("%1 do not match"));
    add(m_recording.cut, tr("of %1 only the beginning of the data was recorded"));
    add(m_recording.redacted, tr("%1 had a secret in their data"));
    add(m_recording.unreadable, tr("%1 lines are not readable"));
    add(static_cast<qint64>(m_recording.missing), tr("%1 were too fast to be recorded"));
    if (m_recording.isTooLong)
        parts.append(tr("what comes after the first %1").arg(countText(m_recording.events.size())));
    return parts.isEmpty() ? QString() : tr("Left out: %1.").arg(parts.join(QStringLiteral("; ")));
}

void ReplayDialog::update()
{
    m_plan->setText(plan());
    m_leftOut->setText(leftOut());
    m_leftOut->setVisible(!m_leftOut->text().isEmpty());
    const bool runs = m_replayer->isRunning();
    for (QWidget *widget : {static_cast<QWidget *>(m_choose),
                            static_cast<QWidget *>(m_app),
                            static_cast<QWidget *>(m_filter),
                            static_cast<QWidget *>(m_speed)})
        widget->setEnabled(!runs);
    m_start->setText(runs ? tr("&Stop") : tr("&Start"));
    m_start->setEnabled(runs || (!m_isReading && !m_recording.events.isEmpty()));
    m_bar->setVisible(runs);
}

// The ids of those that will get events.
QStringList ReplayDialog::targetApps() const
{
    const QString chosen = m_app->currentData().toString();
    if (!chosen.isEmpty())
        return {chosen};
    QSet<QString> ids;
    for (const ReplayEvent &event : m_recording.events)
        ids.insert(event.request.appId);
    return ids.values();
}

void ReplayDialog::startOrStop()
{
    if (m_replayer->isRunning()) {
        m_replayer->stop();
        update();
        return;
    }
    const QStringList names = productionNames(m_apps, targetApps());
    if (names.isEmpty())
        return start();
    ask(this,
        tr("Send %n event(s) to production app %1?",
           nullptr,
           static_cast<int>(m_recording.events.size()))
            .arg(names.join(QStringLiteral(", "))),
        tr("Send"),
        Agreeing::Careful,
        [this] { start(); });
}

void ReplayDialog::start()
{
    m_replayer->start(m_recording.events, speed(), m_app->currentData().toString());
    showProgress();
    update();
}

void ReplayDialog::showProgress()
{
    const qsizetype done = m_replayer->sent() + m_replayer->failed();
    m_bar->setValue(static_cast<int>(done * 1000 / qMax<qsizetype>(1, m_replayer->all())));
    if (m_replayer->isRunning())
        m_state->setText(tr("%1 of %2 sent").arg(countText(done), countText(m_replayer->all())));
}

void ReplayDialog::showEnd()
{
    const qsizetype sent = m_replayer->sent();
    const QString all = countText(m_replayer->all());
    QString text = tr("%1 of %2 events were sent, to %3 sockets altogether.")
                       .arg(countText(sent), all, countText(m_replayer->recipients()));
    if (m_replayer->failed() > 0)
        text = tr("%1 %2 were refused, the first one because: %3")
                   .arg(text, countText(m_replayer->failed()), m_replayer->firstError());
    m_state->setText(text);
    update();
}

} // namespace ui
