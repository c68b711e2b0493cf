// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/tenantlabeldialog.h"

#include "ui/widgets/colourfield.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {
constexpr int MostCharacters = 100;
}

TenantLabelDialog::TenantLabelDialog(const QString &tenant,
                                     const TenantLabel &label,
                                     QWidget *parent)
    : QDialog(parent)
    , m_name(new QLineEdit(label.name, this))
    , m_aliases(new QLineEdit(label.aliases.join(QStringLiteral(", ")), this))
    , m_colour(new ColourField(QStringLiteral("tenantColour"), this))
{
    setObjectName(QStringLiteral("tenantLabelDialog"));
    setWindowTitle(tr("Name and colour of %1").arg(tenant));
    auto *about = new QLabel(
        tr("In this console only. The tenant stays %1 for the server, in channels and in exports; "
           "filters find it by all of its names.")
            .arg(tenant),
        this);
    about->setWordWrap(true);
    about->setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    m_name->setObjectName(QStringLiteral("tenantName"));
    m_name->setMaxLength(MostCharacters);
    m_name->setPlaceholderText(tenant);
    m_aliases->setObjectName(QStringLiteral("tenantAliases"));
    m_aliases->setMaxLength(MostCharacters * int(TenantLabels::MostAliases));
    m_aliases->setPlaceholderText(tr("separated by commas"));
    m_colour->setColour(label.colour);
    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->addRow(tr("&Shown as"), m_name);
    form->addRow(tr("&Also known as"), m_aliases);
    form->addRow(tr("Colour"), m_colour);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    for (const auto which : {QDialogButtonBox::Ok, QDialogButtonBox::Cancel})
        buttons->button(which)->setIcon({});
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(about);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
}

TenantLabel TenantLabelDialog::label() const
{
    QStringList aliases;
    const QStringList parts = m_aliases->text().split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty() && aliases.size() < TenantLabels::MostAliases)
            aliases.append(part.trimmed());
    }
    return {m_name->text().trimmed(), m_colour->colour(), aliases};
}

} // namespace ui
