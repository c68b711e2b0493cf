// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/filterchips.h"

#include "ui/formatting.h"
#include "ui/iconengine.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/framedbutton.h"

#include <QBoxLayout>

namespace ui {

FilterChips::FilterChips(FilterEdit *filter, QWidget *parent)
    : QWidget(parent)
    , m_filter(filter)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addStretch();
    connect(filter, &QLineEdit::textChanged, this, &FilterChips::follow);
}

void FilterChips::add(const QString &name,
                      const QString &text,
                      const QString &term,
                      const QString &tip)
{
    auto *button = framedButton(this, "", text, tip);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setCheckable(true);
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->insertWidget(static_cast<int>(m_chips.size()), button);
    m_chips.append({button, text, term});
    connect(
        button, &QToolButton::clicked, this, [this, term](bool checked) { toggle(term, checked); });
}

void FilterChips::setCount(int at, int count)
{
    const Chip &chip = m_chips.at(at);
    const QString text = count > 0 ? tr("%1 %2").arg(chip.text, countText(count)) : chip.text;
    if (chip.button->text() == text)
        return;
    chip.button->setText(text);
    chip.button->setAccessibleName(text);
}

void FilterChips::setAlert(int at, bool alert)
{
    QToolButton *button = m_chips.at(at).button;
    if (button->icon().isNull() != alert)
        return;
    button->setIcon(alert ? tintedIcon(QStringLiteral("triangle-alert"), &Theme::warn) : QIcon());
}

void FilterChips::toggle(const QString &term, bool on)
{
    QStringList terms = m_filter->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    terms.removeAll(term);
    if (on)
        terms.append(term);
    m_filter->setText(terms.join(QLatin1Char(' ')));
    m_filter->commit();
}

// What is typed moves the buttons, too.
void FilterChips::follow()
{
    const QStringList terms = m_filter->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const Chip &chip : std::as_const(m_chips))
        chip.button->setChecked(terms.contains(chip.term));
}

} // namespace ui
