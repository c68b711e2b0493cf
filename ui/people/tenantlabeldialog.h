// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/tenantlabels.h"

#include <QDialog>

class QLineEdit;

namespace ui {

class ColourField;

// How one tenant is to be read in this console.
class TenantLabelDialog : public QDialog
{
    Q_OBJECT

public:
    TenantLabelDialog(const QString &tenant, const TenantLabel &label, QWidget *parent = nullptr);

    TenantLabel label() const;

private:
    QLineEdit *m_name;
    QLineEdit *m_aliases;
    ColourField *m_colour;
};

} // namespace ui
