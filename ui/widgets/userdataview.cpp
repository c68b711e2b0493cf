// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/userdataview.h"

#include "ui/masking.h"
#include "ui/models/jsonmodel.h"
#include "ui/widgets/rowheightdelegate.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTreeView>

namespace ui {

UserDataView::UserDataView(const QString &treeName, const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_model(new JsonModel(this))
    , m_stack(new QStackedWidget(this))
    , m_tree(new QTreeView(m_stack))
    , m_empty(new QLabel(m_stack))
{
    m_tree->setObjectName(treeName);
    m_tree->setAccessibleName(accessibleName);
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setItemDelegate(new RowHeightDelegate(m_tree));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(14);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(0, fontMetrics().averageCharWidth() * 18);
    m_tree->setMinimumHeight(fontMetrics().height() * 4);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setMargin(8);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tree);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(&Masking::shared(), &Masking::changed, this, [this] { show(m_json); });
}

void UserDataView::present(const QByteArray &json, const QString &emptyText)
{
    m_empty->setText(emptyText);
    if (json != m_json || json.isEmpty())
        show(json);
}

void UserDataView::show(const QByteArray &json)
{
    m_json = json;
    m_stack->setCurrentWidget(json.isEmpty() ? static_cast<QWidget *>(m_empty) : m_tree);
    if (json.isEmpty())
        m_model->clear();
    else
        m_model->setJson(masked::data(json));
    m_tree->expandToDepth(3);
}

} // namespace ui
