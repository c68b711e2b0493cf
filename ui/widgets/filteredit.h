// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/filter.h"
#include "ui/widgets/filteroffers.h"

#include <QLineEdit>
#include <QTimer>

class QCompleter;
class QLabel;
class QStringListModel;

namespace ui {

// A line for the filter language. While the text is no filter, the last one that was stays in force
// and message() says what is wrong; the page puts that label under the line.
class FilterEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterEdit(const QStringList &keys, QWidget *parent = nullptr);

    const Filter &filter() const { return m_filter; }
    bool isValid() const { return m_error.isEmpty(); }
    QString error() const { return m_error; }
    QLabel *message() const { return m_message; }
    // What may stand behind a key, for completion; asked while somebody types it. Of many values
    // those are offered that fit best.
    using Values = FilterOffers::Values;
    void setValues(Values values) { m_values = std::move(values); }
    // Reads the text at once instead of shortly after the last key.
    void commit();

signals:
    void filterChanged();
    // What was typed has been read, and is a filter or not.
    void checked();
    // Return, or Escape in an empty line: the keyboard should go back to the rows.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showError(const QString &error);
    void offer();
    void insertOffer(const QString &text);
    QStringList valuesOf(const QString &key) const;

    QStringList m_keys;
    Filter m_filter;
    Values m_values;
    QStringListModel *m_offers;
    QString m_applied;
    QString m_error;
    QTimer m_typing;
    QLabel *m_message;
    QAction *m_mark;
    QCompleter *m_completer;
};

} // namespace ui
