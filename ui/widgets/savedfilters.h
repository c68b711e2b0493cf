// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QSettings;
class QToolButton;

namespace ui {

class FilterEdit;

// Filters that an operator keeps, as chips under the field they belong to. The chip of the filter
// that is in force is checked; while nothing is kept the row takes no room. The page puts
// saveButton() beside its field and passes its save() and restore() on.
class SavedFilters : public QWidget
{
    Q_OBJECT

public:
    static constexpr qsizetype Most = 20;

    // Object names begin with `prefix`: "logSaveFilter", "logSavedFilter0".
    SavedFilters(FilterEdit *field, const QString &prefix, QWidget *parent = nullptr);

    QToolButton *saveButton() const { return m_saveButton; }
    void save(QSettings &settings) const;
    void restore(QSettings &settings);

signals:
    // A sentence about what was done, or why not.
    void notified(const QString &text);

private:
    struct Saved
    {
        QString name;
        QString text;
    };

    void add();
    void remove(const QString &text);
    void askName(const QString &text);
    void use(const QString &text);
    void build();
    void openMenu(QToolButton *chip, const QString &text);
    void update();

    FilterEdit *m_field;
    QString m_prefix;
    QToolButton *m_saveButton;
    QList<Saved> m_saved;
    QList<QToolButton *> m_chips;
};

} // namespace ui
