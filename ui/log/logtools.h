// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QMenu;
class QToolButton;

namespace ui {

// The buttons of the log page: what is shown, how, and what becomes of it. Where there is little
// room the less important ones have no text.
class LogTools : public QWidget
{
    Q_OBJECT

public:
    explicit LogTools(QWidget *parent = nullptr);

    // Entries in memory or in the journal on disk; half of the buttons are for the former.
    bool isOnDisk() const;
    void setOnDisk(bool onDisk);
    void setPaused(bool paused);
    void setFollow(bool follow);
    bool isNewestFirst() const;
    void setNewestFirst(bool newestFirst);
    bool wraps() const;
    void setWraps(bool wraps);
    // Empty: nothing is recorded.
    void setRecording(const QString &state, const QString &tip);
    void setSaveMenu(QMenu *menu);
    void setRecordMenu(QMenu *menu);
    void themeChanged();

signals:
    void sourceChanged(bool onDisk);
    void pauseToggled(bool paused);
    void followToggled(bool follow);
    void newestFirstToggled(bool newestFirst);
    void wrapToggled(bool wraps);
    void clearClicked();
    void coloursClicked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void updatePause();
    void fit();

    QToolButton *m_live;
    QToolButton *m_disk;
    QToolButton *m_pause;
    QToolButton *m_follow;
    QToolButton *m_newestFirst;
    QToolButton *m_wrap;
    QToolButton *m_colours;
    QToolButton *m_clear;
    QToolButton *m_save;
    QToolButton *m_record;
};

} // namespace ui
