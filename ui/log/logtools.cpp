// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logtools.h"

#include "ui/theme.h"
#include "ui/widgets/framedbutton.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>

namespace ui {

LogTools::LogTools(QWidget *parent)
    : QWidget(parent)
    , m_live(framedButton(
          this, "logSourceLive", tr("Memory"), tr("What came while this window is open")))
    , m_disk(framedButton(
          this, "logSourceDisk", tr("On disk"), tr("Search the journal, also for what was before")))
    , m_pause(framedButton(this, "logPause", tr("Live"), {}))
    , m_follow(
          framedButton(this, "logFollow", tr("Follow"), tr("Keep the newest entry in view (End)")))
    , m_newestFirst(framedButton(
          this, "logNewestFirst", tr("Newest first"), tr("The newest entry at the top")))
    , m_wrap(framedButton(this,
                          "logWrap",
                          tr("Wrap"),
                          tr("Show three lines of each entry, and break long lines of the data")))
    , m_colours(
          framedButton(this, "logColours", tr("Colours…"), tr("Which rows have which colour")))
    , m_clear(framedButton(
          this, "logClear", tr("Clear"), tr("Clear the view; nothing is lost elsewhere")))
    , m_save(framedButton(this, "logSave", tr("Save"), tr("Write entries to a file")))
    , m_record(framedButton(this, "logRecord", tr("Record"), {}))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (QToolButton *button : {m_live,
                                m_disk,
                                m_pause,
                                m_follow,
                                m_newestFirst,
                                m_wrap,
                                m_colours,
                                m_clear,
                                m_save,
                                m_record}) {
        button->setAccessibleName(button->text());
        row->addWidget(button);
        if (button == m_disk)
            row->addSpacing(10);
        if (button == m_clear)
            row->addStretch(1);
    }
    auto *sources = new QButtonGroup(this);
    for (QToolButton *button : {m_live, m_disk}) {
        button->setCheckable(true);
        sources->addButton(button);
    }
    m_live->setChecked(true);
    for (QToolButton *button : {m_pause, m_follow, m_newestFirst, m_wrap})
        button->setCheckable(true);
    m_follow->setChecked(true);
    for (QToolButton *button : {m_save, m_record})
        button->setPopupMode(QToolButton::InstantPopup);
    connect(m_disk, &QToolButton::toggled, this, &LogTools::sourceChanged);
    connect(m_pause, &QToolButton::toggled, this, &LogTools::pauseToggled);
    connect(m_follow, &QToolButton::toggled, this, &LogTools::followToggled);
    connect(m_newestFirst, &QToolButton::toggled, this, &LogTools::newestFirstToggled);
    connect(m_wrap, &QToolButton::toggled, this, &LogTools::wrapToggled);
    connect(m_colours, &QToolButton::clicked, this, &LogTools::coloursClicked);
    connect(m_clear, &QToolButton::clicked, this, &LogTools::clearClicked);
    setRecording({}, {});
    updatePause();
    themeChanged();
}

bool LogTools::isOnDisk() const
{
    return m_disk->isChecked();
}

void LogTools::setOnDisk(bool onDisk)
{
    (onDisk ? m_disk : m_live)->setChecked(true);
    for (QToolButton *button : {m_pause, m_follow, m_newestFirst, m_clear}) {
        if (button->isEnabled() != onDisk)
            continue;
        button->setEnabled(!onDisk);
        if (onDisk)
            button->setProperty("enabledTip", button->toolTip());
        button->setToolTip(onDisk ? tr("Only for what is in memory: the journal on disk is "
                                       "searched, the newest first, and does not move")
                                  : button->property("enabledTip").toString());
    }
}

void LogTools::setPaused(bool paused)
{
    const QSignalBlocker blocker(m_pause);
    m_pause->setChecked(paused);
    updatePause();
}

void LogTools::updatePause()
{
    const bool paused = m_pause->isChecked();
    m_pause->setText(paused ? tr("Paused") : tr("Live"));
    m_pause->setAccessibleName(m_pause->text());
    m_pause->setIcon(icon(paused ? QStringLiteral("pause") : QStringLiteral("activity")));
    m_pause->setToolTip(paused ? tr("Go on; nothing that came meanwhile is lost")
                               : tr("Hold the rows still; what comes is kept"));
}

void LogTools::setFollow(bool follow)
{
    const QSignalBlocker blocker(m_follow);
    m_follow->setChecked(follow);
}

bool LogTools::isNewestFirst() const
{
    return m_newestFirst->isChecked();
}

void LogTools::setNewestFirst(bool newestFirst)
{
    m_newestFirst->setChecked(newestFirst);
}

bool LogTools::wraps() const
{
    return m_wrap->isChecked();
}

void LogTools::setWraps(bool wraps)
{
    m_wrap->setChecked(wraps);
}

void LogTools::setRecording(const QString &state, const QString &tip)
{
    const bool on = !state.isEmpty();
    m_record->setText(on ? state : tr("Record"));
    m_record->setAccessibleName(on ? state : tr("Record and replay"));
    m_record->setToolTip(on ? tip
                            : tr("Write everything that happens to a file (Ctrl+Shift+R), or send "
                                 "a recording again"));
    m_record->setIcon(icon(on ? QStringLiteral("square") : QStringLiteral("history")));
    m_record->setProperty("recording", on);
    fit();
}

void LogTools::setSaveMenu(QMenu *menu)
{
    m_save->setMenu(menu);
}

void LogTools::setRecordMenu(QMenu *menu)
{
    m_record->setMenu(menu);
}

void LogTools::themeChanged()
{
    m_live->setIcon(icon(QStringLiteral("scroll-text")));
    m_disk->setIcon(icon(QStringLiteral("search")));
    m_follow->setIcon(icon(QStringLiteral("pin")));
    m_newestFirst->setIcon(icon(QStringLiteral("rotate-ccw")));
    m_wrap->setIcon(icon(QStringLiteral("list-tree")));
    m_colours->setIcon(icon(QStringLiteral("palette")));
    m_clear->setIcon(icon(QStringLiteral("trash-2")));
    m_save->setIcon(icon(QStringLiteral("save")));
    m_record->setIcon(icon(m_record->property("recording").toBool() ? QStringLiteral("square")
                                                                    : QStringLiteral("history")));
    updatePause();
}

void LogTools::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

// The state of a recording is always told.
void LogTools::fit()
{
    const auto setTexts = [](std::initializer_list<QToolButton *> buttons, bool shown) {
        for (QToolButton *button : buttons)
            button->setToolButtonStyle(shown ? Qt::ToolButtonTextBesideIcon
                                             : Qt::ToolButtonIconOnly);
    };
    const auto hasRoom = [this] {
        layout()->invalidate();
        return layout()->sizeHint().width() <= width();
    };
    setTexts({m_newestFirst, m_wrap, m_colours, m_clear, m_save, m_follow, m_live, m_disk}, true);
    if (!hasRoom())
        setTexts({m_newestFirst, m_wrap, m_colours, m_clear}, false);
    if (!hasRoom())
        setTexts({m_save, m_follow}, false);
    if (!hasRoom())
        setTexts({m_live, m_disk}, false);
}

} // namespace ui
