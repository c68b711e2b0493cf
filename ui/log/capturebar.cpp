// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/capturebar.h"

#include "ui/formatting.h"
#include "ui/models/logkinds.h"
#include "ui/models/logmodel.h"
#include "ui/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/framedbutton.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QWidgetAction>

namespace ui {

using server::LogKind;

namespace {

QStringList keys()
{
    QStringList keys = LogModel::filterKeys();
    keys.removeAll(QStringLiteral("since"));
    return keys;
}

} // namespace

CaptureBar::CaptureBar(QWidget *parent)
    : QWidget(parent)
    , m_types(framedButton(this, "logCaptureTypes", {}, {}))
    , m_menu(new QMenu(m_types))
    , m_field(new FilterEdit(keys(), parent))
    , m_notCaptured(new QLabel(this))
    , m_history(new ElidedLabel(this))
{
    setObjectName(QStringLiteral("logCaptureBar"));
    auto *label = new QLabel(tr("&Capture:"), this);
    label->setBuddy(m_types);
    label->setToolTip(tr("What is taken into the log. The filter below only hides rows; what the "
                         "capture leaves out is not kept."));
    m_field->setParent(this);
    m_field->setObjectName(QStringLiteral("logCapture"));
    m_field->setAccessibleName(tr("Take only what matches"));
    m_field->setPlaceholderText(
        tr("everything, or for example %1").arg(QStringLiteral("channel:presence-* -event:ping")));
    m_field->message()->setObjectName(QStringLiteral("logCaptureMessage"));
    m_field->setMinimumWidth(120);
    m_types->setPopupMode(QToolButton::InstantPopup);
    m_types->setMenu(m_menu);
    m_notCaptured->setObjectName(QStringLiteral("logNotCaptured"));
    m_notCaptured->setToolTip(tr("Entries that the capture left out since the log was cleared. "
                                 "Counters, charts and the journal on disk have them all."));
    m_history->setObjectName(QStringLiteral("logHistory"));
    m_history->setForegroundRole(QPalette::PlaceholderText);
    m_history->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(label);
    row->addWidget(m_types);
    row->addWidget(m_field, 3);
    row->addWidget(m_notCaptured);
    row->addWidget(m_history, 2);
    buildMenu();
    connect(m_field, &FilterEdit::filterChanged, this, [this] {
        m_capture.setFilter(m_field->filter());
        update();
        emit captureChanged();
    });
    update();
}

// Boxes, so that the menu stays open while several are changed.
void CaptureBar::buildMenu()
{
    auto *panel = new QWidget(m_menu);
    auto *grid = new QGridLayout(panel);
    grid->setContentsMargins(12, 8, 12, 8);
    for (int i = 0; i < LogCapture::Kinds; ++i) {
        const auto kind = static_cast<LogKind>(i);
        auto *box = new QCheckBox(logKindText(kind), panel);
        box->setObjectName(QLatin1String("logCapture_") + logKindId(kind));
        box->setIcon(icon(logKindIcon(kind)));
        box->setChecked(true);
        connect(box, &QCheckBox::toggled, this, [this, kind](bool on) { setKind(kind, on); });
        m_boxes.insert(kind, box);
        grid->addWidget(box, i / 2, i % 2);
    }
    auto *all = new QPushButton(tr("All types"), panel);
    auto *none = new QPushButton(tr("None"), panel);
    all->setObjectName(QStringLiteral("logCaptureAll"));
    none->setObjectName(QStringLiteral("logCaptureNone"));
    grid->addWidget(all, LogCapture::Kinds / 2 + 1, 0);
    grid->addWidget(none, LogCapture::Kinds / 2 + 1, 1);
    const auto set = [this](bool on) {
        for (QCheckBox *box : std::as_const(m_boxes))
            box->setChecked(on);
    };
    connect(all, &QPushButton::clicked, this, [set] { set(true); });
    connect(none, &QPushButton::clicked, this, [set] { set(false); });
    auto *action = new QWidgetAction(m_menu);
    action->setDefaultWidget(panel);
    m_menu->addAction(action);
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        m_boxes.first()->setFocus(Qt::PopupFocusReason);
    });
}

void CaptureBar::setKind(LogKind kind, bool taken)
{
    m_capture.setTaken(kind, taken);
    update();
    emit captureChanged();
}

void CaptureBar::captureEverything()
{
    for (QCheckBox *box : std::as_const(m_boxes))
        box->setChecked(true);
    m_field->clear();
    m_field->commit();
}

QString CaptureBar::leftOutText() const
{
    if (m_capture.takesNothing())
        return tr("Capture takes no types at all, so nothing comes into the log.");
    QStringList names;
    for (int i = 0; i < LogCapture::Kinds; ++i) {
        if (!m_capture.takes(static_cast<LogKind>(i)))
            names.append(logKindText(static_cast<LogKind>(i)));
    }
    const QString filter = m_field->text().trimmed();
    const bool filtered = !m_capture.takesEverything() && !filter.isEmpty();
    if (names.isEmpty() && !filtered)
        return {};
    if (names.isEmpty())
        return tr("Capture takes only what matches “%1”.").arg(filter);
    if (!filtered)
        return tr("Capture leaves out: %1.").arg(names.join(QStringLiteral(", ")));
    return tr("Capture leaves out %1, and takes of the rest only what matches “%2”.")
        .arg(names.join(QStringLiteral(", ")), filter);
}

void CaptureBar::update()
{
    const int taken = m_capture.kindsTaken();
    m_types->setText(m_capture.takesAllKinds() ? tr("All types")
                     : m_capture.takesNothing()
                         ? tr("No types")
                         : tr("%1 of %2 types").arg(taken).arg(LogCapture::Kinds));
    const QString text = leftOutText();
    m_types->setToolTip(text.isEmpty() ? tr("Everything is taken into the log.") : text);
}

void CaptureBar::setCounts(quint64 notCaptured, const QString &history, const QString &historyTip)
{
    m_notCaptured->setVisible(notCaptured > 0);
    m_notCaptured->setText(tr("%1 not captured").arg(countText(static_cast<qint64>(notCaptured))));
    m_history->setFullText(history);
    m_history->setAccessibleName(history);
    m_history->setAccessibleDescription(historyTip);
}

void CaptureBar::themeChanged()
{
    m_types->setIcon(icon(QStringLiteral("download")));
    for (auto it = m_boxes.cbegin(); it != m_boxes.cend(); ++it)
        it.value()->setIcon(icon(logKindIcon(it.key())));
}

void CaptureBar::save(QSettings &settings) const
{
    settings.setValue(QStringLiteral("captureLeftOut"), m_capture.leftOut());
    settings.setValue(QStringLiteral("captureFilter"), m_field->text());
}

void CaptureBar::restore(QSettings &settings)
{
    LogCapture stored;
    stored.setLeftOut(settings.value(QStringLiteral("captureLeftOut")).toStringList());
    for (auto it = m_boxes.cbegin(); it != m_boxes.cend(); ++it)
        it.value()->setChecked(stored.takes(it.key()));
    m_field->setText(settings.value(QStringLiteral("captureFilter")).toString());
    m_field->commit();
}

} // namespace ui
