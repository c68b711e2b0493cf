// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/followview.h"

#include "ui/formatting.h"
#include "ui/masking.h"
#include "ui/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/filesaver.h"
#include "ui/widgets/framedbutton.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/stateoverlay.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QIODevice>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>

namespace ui {

using server::FollowDelta;
using server::FollowedFrame;

FollowView::FollowView(server::Console &console, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_title(new ElidedLabel(this))
    , m_note(new ElidedLabel(this))
    , m_content(new QStackedWidget(this))
    , m_splitter(new QSplitter(Qt::Vertical, m_content))
    , m_table(new RowTable(m_splitter))
    , m_text(new QPlainTextEdit(m_splitter))
    , m_overlay(new StateOverlay(m_content))
    , m_saver(new FileSaver(this))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    buildToolbar(row);
    buildTable();
    m_overlay->setObjectName(QStringLiteral("connFollowState"));
    m_content->addWidget(m_splitter);
    m_content->addWidget(m_overlay);
    m_title->setObjectName(QStringLiteral("connFollowTitle"));
    m_note->setObjectName(QStringLiteral("connFollowNote"));
    m_note->setForegroundRole(QPalette::PlaceholderText);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addLayout(row);
    layout->addWidget(m_title);
    layout->addWidget(m_note);
    layout->addWidget(m_content, 1);
    connect(m_overlay, &StateOverlay::primaryTriggered, this, &FollowView::followRequested);
    connect(m_saver, &FileSaver::saved, this, [this](const QString &path) {
        emit notified(tr("Saved %1").arg(path));
    });
    connect(m_saver, &FileSaver::failed, this, &FollowView::notified);
    showState();
}

void FollowView::buildToolbar(QBoxLayout *row)
{
    const auto add = [&](const char *name, const QString &symbol, const QString &text) {
        QToolButton *button = framedButton(this, name, text, text);
        button->setIcon(icon(symbol));
        button->setAccessibleName(text);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        row->addWidget(button);
        return button;
    };
    m_pause = add("connFollowPause", QStringLiteral("pause"), tr("Pause the frames"));
    m_pause->setCheckable(true);
    m_copy = add("connFollowCopy", QStringLiteral("copy"), tr("Copy the selected frames"));
    m_save = add("connFollowSave", QStringLiteral("save"), tr("Save all frames"));
    m_clear = add("connFollowClear", QStringLiteral("trash-2"), tr("Forget the frames"));
    row->addStretch();
    m_stop = add("connFollowStop", QStringLiteral("square"), tr("Stop following"));
    connect(m_pause, &QToolButton::toggled, this, [this] {
        flush();
        showState();
    });
    connect(m_copy, &QToolButton::clicked, this, &FollowView::copy);
    connect(m_save, &QToolButton::clicked, this, &FollowView::saveFrames);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        m_model.clear();
        m_waiting.clear();
        m_dropped = 0;
        showState();
    });
    connect(m_stop, &QToolButton::clicked, this, &FollowView::stop);
}

void FollowView::buildTable()
{
    m_table->setObjectName(QStringLiteral("connFollowTable"));
    m_table->setAccessibleName(tr("Frames"));
    m_table->setModel(&m_model);
    m_table->setColumnWidths({12, 9, 9, 8, 12});
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setAlternatingRowColors(false);
    m_text->setObjectName(QStringLiteral("connFollowText"));
    m_text->setAccessibleName(tr("Content of the frame"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setPlaceholderText(tr("Select a frame to read it."));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &FollowView::showFrame);
}

void FollowView::follow(const QString &socketId, const QString &who)
{
    m_who = who;
    if (socketId != m_socketId || !m_isOpen) {
        m_socketId = socketId;
        m_model.clear();
        m_waiting.clear();
        m_dropped = 0;
        m_isOpen = true;
        m_closeCode = 0;
        m_closeReason.clear();
        m_following.release();
        m_following = m_console.follow(socketId);
    }
    m_pause->setChecked(false);
    showState();
}

void FollowView::stop()
{
    m_following.release();
    m_socketId.clear();
    m_who.clear();
    m_model.clear();
    m_waiting.clear();
    m_isOpen = false;
    showState();
}

void FollowView::apply(const server::ConsoleDelta &delta)
{
    for (const FollowDelta &news : delta.followed) {
        if (news.socketId == m_socketId)
            take(news);
    }
}

void FollowView::take(const FollowDelta &delta)
{
    if (delta.reset) {
        m_model.clear();
        m_waiting.clear();
        m_dropped = 0;
    }
    m_waiting += delta.frames;
    m_dropped += delta.dropped;
    if (m_waiting.size() > FollowModel::Most) {
        m_dropped += static_cast<quint64>(m_waiting.size() - FollowModel::Most);
        m_waiting.remove(0, m_waiting.size() - FollowModel::Most);
    }
    m_isOpen = delta.isOpen;
    m_closeCode = delta.closeCode;
    m_closeReason = delta.closeReason;
    flush();
    showState();
}

// The last frame stays in view unless somebody has scrolled away from it.
void FollowView::flush()
{
    if (m_pause->isChecked() || m_windowPaused || m_waiting.isEmpty())
        return;
    const QScrollBar *bar = m_table->verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum();
    m_model.append(std::exchange(m_waiting, {}));
    if (atEnd)
        m_table->scrollToBottom();
}

void FollowView::setPaused(bool paused)
{
    m_windowPaused = paused;
    flush();
    showState();
}

void FollowView::themeChanged()
{
    m_table->viewport()->update();
}

void FollowView::showState()
{
    const bool follows = !m_socketId.isEmpty();
    const bool hasFrames = m_model.rowCount() > 0;
    m_pause->setEnabled(follows && m_isOpen);
    m_stop->setEnabled(follows);
    for (QToolButton *button : {m_copy, m_save, m_clear})
        button->setEnabled(hasFrames);
    m_title->setVisible(follows);
    m_title->setFullText(m_who.isEmpty() ? m_socketId
                                         : QStringLiteral("%1 · %2").arg(m_socketId, m_who));
    QStringList notes;
    if (follows && !m_isOpen)
        notes.append(m_closeCode == 0 ? tr("This connection is not there any more.")
                                      : tr("The connection has gone: %1 %2")
                                            .arg(QString::number(m_closeCode), m_closeReason)
                                            .trimmed());
    else if (follows)
        notes.append(tr("%n frame(s)", nullptr, m_model.rowCount()));
    if (!m_waiting.isEmpty())
        notes.append(tr("paused, %n new", nullptr, static_cast<int>(m_waiting.size())));
    if (m_dropped > 0)
        notes.append(tr("%1 dropped").arg(countText(static_cast<qint64>(m_dropped))));
    m_note->setVisible(follows);
    m_note->setFullText(notes.join(QStringLiteral(" · ")));
    m_content->setCurrentWidget(hasFrames ? static_cast<QWidget *>(m_splitter) : m_overlay);
    if (hasFrames)
        return;
    if (!follows) {
        m_overlay->present({QStringLiteral("emptyNever"),
                            QStringLiteral("activity"),
                            tr("No connection is followed"),
                            tr("Following shows every frame of one connection, in both directions. "
                               "Nothing is kept before you ask for it."),
                            tr("Follow the selected"),
                            {}});
        return;
    }
    m_overlay->present({m_isOpen ? QStringLiteral("loading") : QStringLiteral("stopped"),
                        m_isOpen ? QStringLiteral("radio") : QStringLiteral("unplug"),
                        m_isOpen ? tr("No frame has come yet") : tr("The connection has gone"),
                        m_isOpen ? tr("What the client says and what it is sent from now on "
                                      "appears here.")
                                 : tr("It ended before a frame came."),
                        {},
                        {}});
}

void FollowView::showFrame()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return m_text->clear();
    const FollowedFrame &frame = m_model.frame(current.row());
    QString text = masked::text(QString::fromUtf8(frame.text));
    const qint64 more = frame.size - frame.text.size();
    if (frame.text.size() >= 4096 && more > 0)
        text += tr("\n… and %1 more").arg(bytesText(more));
    m_text->setPlainText(text);
}

void FollowView::copy()
{
    QStringList keys = m_table->selectedKeys();
    QList<FollowedFrame> frames;
    for (const FollowedFrame &frame : m_model.frames()) {
        if (keys.isEmpty() || keys.contains(QString::number(frame.seq)))
            frames.append(frame);
    }
    QGuiApplication::clipboard()->setText(QString::fromUtf8(framesJsonLines(m_socketId, frames)));
    emit notified(tr("Copied %n frame(s)", nullptr, static_cast<int>(frames.size())));
}

void FollowView::saveFrames()
{
    m_saver->ask(tr("Save frames"),
                 QStringLiteral("frames-%1.jsonl").arg(m_socketId),
                 tr("JSON Lines (*.jsonl)"),
                 [socketId = m_socketId, frames = m_model.frames()](QIODevice &file) {
                     const QByteArray text = framesJsonLines(socketId, frames);
                     return file.write(text) == text.size();
                 });
}

} // namespace ui
