// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/personkeysdialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QVBoxLayout>

namespace ui {

using server::PersonKeys;

namespace {

constexpr qsizetype MostKeys = 10;

QStringList keysIn(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[,\\s]+"));
    return text.split(between, Qt::SkipEmptyParts).mid(0, MostKeys);
}

} // namespace

PersonKeysDialog::PersonKeysDialog(const PersonKeys &keys, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("personKeysDialog"));
    setWindowTitle(tr("Fields of users"));
    auto *about =
        new QLabel(tr("Which fields of user_info say who a user is. Of several, separated "
                      "by commas, the first that is there counts."),
                   this);
    about->setWordWrap(true);
    about->setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    auto *form = new QFormLayout;
    form->setSpacing(8);
    const std::array<std::pair<QString, QString>, 3> lines{{
        {tr("&Name"), QStringLiteral("personKeysName")},
        {tr("&Location"), QStringLiteral("personKeysLocation")},
        {tr("&Status"), QStringLiteral("personKeysStatus")},
    }};
    for (size_t i = 0; i < lines.size(); ++i) {
        auto *line = new QLineEdit(this);
        line->setObjectName(lines[i].second);
        line->setMaxLength(400);
        m_fields[i] = line;
        form->addRow(lines[i].first, line);
        connect(line, &QLineEdit::editingFinished, this, [this] { emit changed(this->keys()); });
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    QPushButton *reset = buttons->addButton(tr("Defaults"), QDialogButtonBox::ResetRole);
    reset->setObjectName(QStringLiteral("personKeysReset"));
    reset->setAutoDefault(false); // Enter in a line keeps what was typed
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(about);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(reset, &QPushButton::clicked, this, [this] {
        show({});
        emit changed(this->keys());
    });
    show(keys);
}

void PersonKeysDialog::show(const PersonKeys &keys)
{
    const std::array<QStringList, 3> lists{keys.name, keys.location, keys.status};
    for (size_t i = 0; i < lists.size(); ++i)
        m_fields[i]->setText(lists[i].join(QStringLiteral(", ")));
}

PersonKeys PersonKeysDialog::keys() const
{
    PersonKeys keys;
    keys.name = keysIn(m_fields[0]->text());
    keys.location = keysIn(m_fields[1]->text());
    keys.status = keysIn(m_fields[2]->text());
    return keys;
}

void PersonKeysDialog::save(const PersonKeys &keys, QSettings &settings)
{
    settings.setValue(QStringLiteral("nameKeys"), keys.name);
    settings.setValue(QStringLiteral("locationKeys"), keys.location);
    settings.setValue(QStringLiteral("statusKeys"), keys.status);
}

PersonKeys PersonKeysDialog::restored(const QSettings &settings)
{
    PersonKeys keys;
    keys.name = settings.value(QStringLiteral("nameKeys"), keys.name).toStringList();
    keys.location = settings.value(QStringLiteral("locationKeys"), keys.location).toStringList();
    keys.status = settings.value(QStringLiteral("statusKeys"), keys.status).toStringList();
    return keys;
}

} // namespace ui
