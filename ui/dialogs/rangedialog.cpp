// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/rangedialog.h"

#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr qint64 KeptMs = 24LL * 60 * 60 * 1000;
constexpr qint64 ShortestMs = 10'000;

} // namespace

RangeDialog::RangeDialog(TimeWindow now, QWidget *parent)
    : QDialog(parent)
    , m_from(new QDateTimeEdit(QDateTime::fromMSecsSinceEpoch(now.first), this))
    , m_to(new QDateTimeEdit(QDateTime::fromMSecsSinceEpoch(now.second), this))
    , m_message(new QLabel(this))
{
    setObjectName(QStringLiteral("rangeDialog"));
    setWindowTitle(tr("Stretch of time"));
    m_from->setObjectName(QStringLiteral("rangeFrom"));
    m_to->setObjectName(QStringLiteral("rangeTo"));
    for (QDateTimeEdit *edit : {m_from, m_to}) {
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &RangeDialog::check);
    }
    m_message->setObjectName(QStringLiteral("rangeMessage"));
    m_message->setWordWrap(true);
    m_message->setMinimumWidth(m_message->fontMetrics().averageCharWidth() * 44);
    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->addRow(tr("&From"), m_from);
    form->addRow(tr("&To"), m_to);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_show = buttons->addButton(tr("Show"), QDialogButtonBox::AcceptRole);
    m_show->setObjectName(QStringLiteral("rangeShow"));
    m_show->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setIcon({});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_message);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit chosen(entered());
        accept();
    });
    check();
}

TimeWindow RangeDialog::entered() const
{
    return {m_from->dateTime().toMSecsSinceEpoch(), m_to->dateTime().toMSecsSinceEpoch()};
}

QString RangeDialog::objection() const
{
    const TimeWindow window = entered();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (window.second - window.first < ShortestMs)
        return tr("The end must be at least %n second(s) after the beginning.",
                  nullptr,
                  static_cast<int>(ShortestMs / 1000));
    if (window.first > now)
        return tr("The beginning lies in the future.");
    if (window.first < now - KeptMs)
        return tr("Traffic is kept for 24 hours; the beginning lies before that.");
    return {};
}

void RangeDialog::check()
{
    const QString wrong = objection();
    m_message->setText(wrong.isEmpty() ? tr("Times are those of this machine.") : wrong);
    m_show->setEnabled(wrong.isEmpty());
    m_show->setToolTip(wrong);
}

} // namespace ui
