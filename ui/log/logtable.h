// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <functional>

class QPushButton;

namespace ui {

class RowHeight;

// A table of log entries. While it follows, the newest row stays in view; otherwise the rows in
// view stay where they are, whatever comes or goes, and a pill tells how many came.
class LogTable : public QTableView
{
    Q_OBJECT

public:
    explicit LogTable(const char *name, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    bool follows() const { return m_follows; }
    void setFollow(bool follow);
    bool isNewestFirst() const { return m_newestFirst; }
    // Where the newest row is; the model sees to the order itself.
    void setNewestFirst(bool newestFirst);
    // Rows of three lines.
    bool wraps() const { return m_wraps; }
    void setWraps(bool wraps);
    // `change` lets rows come and go.
    void takeRows(const std::function<void()> &change);
    // Rows that came since it does not follow.
    qsizetype unseen() const { return m_unseen; }
    void forgetUnseen();
    // Empty: none.
    void setPill(const QString &text, const QString &tip);

    // Empty as long as nobody has set widths or columns.
    QByteArray headerState() const;
    void setHeaderState(const QByteArray &state);

signals:
    void followChanged(bool follows);
    void unseenChanged();
    void pillClicked();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void scrolled(int value);
    void scrollToNewest();
    void spreadColumns();
    void openHeaderMenu(const QPoint &at);
    void placePill();

    QPushButton *m_pill;
    RowHeight *m_rowHeight;
    bool m_follows = true;
    bool m_newestFirst = false;
    bool m_wraps = false;
    bool m_adjusting = false;   // the table scrolls, not the operator
    bool m_headerOwned = false; // somebody has set widths or columns
    bool m_spreading = false;
    int m_removed = 0; // shown rows that left or came during one change
    int m_inserted = 0;
    qsizetype m_unseen = 0;
};

} // namespace ui
