// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/tenantcompare.h"

#include "ui/appnames.h"
#include "ui/formatting.h"
#include "ui/masking.h"
#include "ui/models/rowkeys.h"
#include "ui/widgets/rowheightdelegate.h"
#include "ui/widgets/rowtable.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QStringListModel>

#include <algorithm>
#include <tuple>

namespace ui {

using server::TenantRow;

namespace {

QString keyOf(const TenantRow &row)
{
    return row.appId + KeySeparator + row.tenant;
}

} // namespace

TenantCompare::TenantCompare(People people, QWidget *parent)
    : QDialog(parent)
    , m_people(std::move(people))
    , m_left(buildBox("compareLeft", tr("First tenant")))
    , m_right(buildBox("compareRight", tr("Second tenant")))
    , m_model(new QStandardItemModel(0, 3, this))
    , m_table(new RowTable(this))
    , m_bothTitle(new QLabel(this))
    , m_both(new QStringListModel(this))
    , m_bothView(new QListView(this))
{
    setObjectName(QStringLiteral("compareDialog"));
    setWindowTitle(tr("Compare two tenants"));
    m_table->setObjectName(QStringLiteral("compareTable"));
    m_table->setAccessibleName(tr("The two tenants side by side"));
    m_table->setModel(m_model);
    m_table->setColumnWidths({22, 18, 18});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_bothTitle->setObjectName(QStringLiteral("compareBothTitle"));
    m_bothView->setObjectName(QStringLiteral("compareBoth"));
    m_bothView->setAccessibleName(tr("Users who are online in both"));
    m_bothView->setModel(m_both);
    m_bothView->setItemDelegate(new RowHeightDelegate(m_bothView));
    m_bothView->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_bothView->setUniformItemSizes(true);

    auto *boxes = new QHBoxLayout;
    boxes->setSpacing(8);
    boxes->addWidget(m_left, 1);
    boxes->addWidget(m_right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addLayout(boxes);
    layout->addWidget(m_table, 3);
    layout->addWidget(m_bothTitle);
    layout->addWidget(m_bothView, 2);
    resize(560, 460);
}

QComboBox *TenantCompare::buildBox(const char *name, const QString &text)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(text);
    box->setMinimumHeight(28);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    connect(box, &QComboBox::currentIndexChanged, this, &TenantCompare::fill);
    return box;
}

void TenantCompare::setTenants(const QList<server::AppSummary> &apps, const QList<TenantRow> &rows)
{
    const AppNames names = appNames(apps);
    m_rows = rows;
    std::sort(m_rows.begin(), m_rows.end(), [](const TenantRow &a, const TenantRow &b) {
        return std::tuple(a.tenant.isEmpty(), keyOf(a)) < std::tuple(b.tenant.isEmpty(), keyOf(b));
    });
    for (QComboBox *box : {m_left, m_right}) {
        const QSignalBlocker quiet(box);
        QStringList keys;
        for (const TenantRow &row : std::as_const(m_rows))
            keys.append(keyOf(row));
        QStringList known;
        for (int i = 0; i < box->count(); ++i)
            known.append(box->itemData(i).toString());
        if (keys == known)
            continue;
        const QString before = box->currentData().toString();
        box->clear();
        for (const TenantRow &row : std::as_const(m_rows))
            box->addItem(
                tr("%1 (%2)").arg(tenantText(row.tenant), names.value(row.appId, row.appId)),
                keyOf(row));
        const int at = box->findData(before);
        const int first = box == m_right ? qMin(1, box->count() - 1) : 0;
        box->setCurrentIndex(at >= 0 ? at : first);
    }
    fill();
}

const TenantRow *TenantCompare::chosen(const QComboBox *box) const
{
    for (const TenantRow &row : m_rows) {
        if (keyOf(row) == box->currentData().toString())
            return &row;
    }
    return nullptr;
}

void TenantCompare::fill()
{
    const TenantRow *left = chosen(m_left);
    const TenantRow *right = chosen(m_right);
    m_model->setHorizontalHeaderLabels({tr("What"), m_left->currentText(), m_right->currentText()});
    if (!left || !right) {
        m_model->setRowCount(0);
        m_both->setStringList({});
        m_bothTitle->setText(tr("There is no tenant to compare yet: one appears with its first "
                                "channel."));
        return;
    }
    const auto leftPeople = m_people(left->appId, left->tenant);
    const auto rightPeople = m_people(right->appId, right->tenant);
    const QList<QStringList> lines = {
        {tr("Users online"), countText(left->users), countText(right->users)},
        {tr("Connections"), countText(left->connections), countText(right->connections)},
        {tr("Connections per user"),
         left->users > 0 ? QLocale().toString(double(left->connections) / left->users, 'f', 1)
                         : unknownText(),
         right->users > 0 ? QLocale().toString(double(right->connections) / right->users, 'f', 1)
                          : unknownText()},
        {tr("Channels"), countText(left->channels), countText(right->channels)},
        {tr("Messages in"),
         rateText(left->messagesInPerSecond),
         rateText(right->messagesInPerSecond)},
        {tr("Messages out"),
         rateText(left->messagesOutPerSecond),
         rateText(right->messagesOutPerSecond)},
    };
    m_model->setRowCount(static_cast<int>(lines.size()));
    for (int row = 0; row < lines.size(); ++row) {
        for (int column = 0; column < 3; ++column) {
            const QModelIndex index = m_model->index(row, column);
            m_model->setData(index, lines.at(row).at(column));
            if (column > 0)
                m_model->setData(
                    index, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
        }
    }
    QStringList both;
    for (auto it = leftPeople.cbegin(); it != leftPeople.cend(); ++it) {
        if (!rightPeople.contains(it.key()))
            continue;
        both.append(it->isEmpty() ? it.key()
                                  : QStringLiteral("%1 (%2)").arg(masked::name(*it), it.key()));
    }
    m_bothTitle->setText(
        both.isEmpty()
            ? tr("Nobody is online in both.")
            : tr("%n user(s) online in both, by user id:", nullptr, static_cast<int>(both.size())));
    if (both != m_both->stringList())
        m_both->setStringList(both);
}

} // namespace ui
