// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include "ui/theme.h"
#include "ui/windowactions.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int Width = 620;
constexpr int Height = 420;
constexpr qsizetype RecentKept = 8;
constexpr qsizetype OfEachKind = 6; // when nothing says which kind is meant
constexpr int DetailRole = Qt::UserRole;
constexpr int Padding = 6;
constexpr int IconSide = 16;

// A row with its detail at the right, quieter.
class EntryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QString detail = index.data(DetailRole).toString();
        QStyleOptionViewItem item = option;
        const int room =
            qMin(option.fontMetrics.horizontalAdvance(detail) + Padding, option.rect.width() / 2);
        initStyleOption(&item, index);
        item.features |= QStyleOptionViewItem::HasDecoration; // texts stand below each other
        item.decorationSize = {IconSide, IconSide};
        item.text = option.fontMetrics.elidedText(
            item.text, Qt::ElideMiddle, option.rect.width() - room - 60);
        const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        painter->save();
        painter->setPen(theme().muted);
        painter->drawText(option.rect.adjusted(0, 0, -2 * Padding, 0),
                          Qt::AlignRight | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(detail, Qt::ElideMiddle, room));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {200, option.fontMetrics.height() + 2 * Padding};
    }
};

// What is equally good stays in its order.
void sort(QList<PaletteEntry> &entries)
{
    std::stable_sort(
        entries.begin(), entries.end(), [](const PaletteEntry &a, const PaletteEntry &b) {
            return a.score > b.score;
        });
}

} // namespace

CommandPalette::CommandPalette(server::Console &console,
                               const WindowActions &actions,
                               const PaletteIndex &index,
                               QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_console(console)
    , m_actions(actions)
    , m_index(index)
    , m_edit(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_hint(new QLabel(this))
{
    setObjectName(QStringLiteral("palette"));
    setWindowTitle(tr("Go to or do"));
    setModal(true);
    m_edit->setObjectName(QStringLiteral("paletteEdit"));
    m_edit->setPlaceholderText(tr("What do you want to see or do?"));
    m_edit->setAccessibleName(tr("What do you want to see or do?"));
    m_edit->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setIconSize({IconSide, IconSide});
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hint->setObjectName(QStringLiteral("paletteHint"));
    m_hint->setWordWrap(true);
    m_hint->setText(tr("> actions   # channels   @ users   / tenants   : sockets"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_edit);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_hint);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListWidget::clicked, this, [this](const QModelIndex &clicked) {
        choose(clicked.row());
    });
}

void CommandPalette::present(const QString &text)
{
    m_before = QApplication::focusWidget();
    m_watch = m_console.observe(server::Topic::Channels | server::Topic::Connections);
    m_edit->setText(text);
    m_edit->setFocus();
    fill();
    if (const QWidget *window = parentWidget()) {
        resize(qMin(Width, window->width() - 80), qMin(Height, window->height() - 160));
        move(window->mapToGlobal(QPoint((window->width() - width()) / 2, 80)));
    }
    open();
}

void CommandPalette::done(int result)
{
    QDialog::done(result);
    m_watch.release();
    if (m_before && m_before->isVisible()) {
        m_before->activateWindow();
        m_before->setFocus(Qt::OtherFocusReason);
    }
}

void CommandPalette::refresh()
{
    if (!isVisible())
        return;
    const int row = m_list->currentRow();
    const QString key = row >= 0 && row < m_entries.size() ? m_entries.at(row).key : QString();
    fill();
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (m_entries.at(i).key == key)
            m_list->setCurrentRow(static_cast<int>(i));
    }
}

QList<PaletteEntry> CommandPalette::actionsFor(const QString &text) const
{
    QList<PaletteEntry> entries;
    const QList<QAction *> all = m_actions.all();
    for (const QAction *action : all) {
        if (action == m_actions.palette || !action->isVisible())
            continue;
        const QString name = WindowActions::plainText(*action);
        PaletteEntry entry;
        entry.score = PaletteIndex::score(name, text, true);
        if (entry.score == 0)
            continue;
        const qsizetype recent = m_recent.indexOf(action->objectName());
        if (recent >= 0)
            entry.score += static_cast<int>(RecentKept - recent) * 100;
        entry.key = action->objectName();
        entry.text = name;
        entry.detail = action->shortcut().toString(QKeySequence::NativeText);
        const QString why = m_actions.objection(*action);
        if (!why.isEmpty() || !action->isEnabled()) {
            entry.unavailable = why.isEmpty() ? tr("Not possible now") : why;
            entry.detail = entry.unavailable;
        }
        entries.append(entry);
    }
    sort(entries);
    return entries;
}

QList<PaletteEntry> CommandPalette::found() const
{
    const QString text = m_edit->text().trimmed();
    const QString rest = text.mid(1).trimmed();
    switch (text.isEmpty() ? 0 : text.at(0).unicode()) {
    case u'>':
        return actionsFor(rest);
    case u'#':
        return m_index.find(PaletteEntry::Channel, rest);
    case u'@':
        return m_index.find(PaletteEntry::User, rest);
    case u'/':
        return m_index.find(PaletteEntry::Tenant, rest);
    case u':':
        return m_index.find(PaletteEntry::Socket, rest);
    default:
        break;
    }
    QList<PaletteEntry> entries = actionsFor(text);
    if (text.isEmpty())
        return entries;
    entries.resize(qMin(entries.size(), OfEachKind));
    for (const PaletteEntry::Kind kind :
         {PaletteEntry::Tenant, PaletteEntry::User, PaletteEntry::Channel, PaletteEntry::Socket}) {
        QList<PaletteEntry> some = m_index.find(kind, text);
        some.resize(qMin(some.size(), OfEachKind));
        entries.append(some);
    }
    sort(entries);
    return entries;
}

void CommandPalette::fill()
{
    m_entries = found();
    m_list->clear();
    for (const PaletteEntry &entry : std::as_const(m_entries)) {
        auto *item = new QListWidgetItem(m_list);
        item->setText(entry.text);
        item->setToolTip(entry.text);
        item->setData(DetailRole, entry.detail);
        item->setData(Qt::AccessibleTextRole,
                      entry.detail.isEmpty()
                          ? entry.text
                          : QStringLiteral("%1, %2").arg(entry.text, entry.detail));
        const QAction *action = nullptr;
        if (entry.kind == PaletteEntry::Action)
            action = m_actions.named(entry.key);
        item->setIcon(action ? action->icon() : icon(entry.icon));
        if (!entry.unavailable.isEmpty())
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
    }
    m_list->setCurrentRow(m_entries.isEmpty() ? -1 : 0);
}

void CommandPalette::choose(int row)
{
    if (row < 0 || row >= m_entries.size())
        return;
    const PaletteEntry entry = m_entries.at(row);
    if (!entry.unavailable.isEmpty())
        return;
    accept();
    switch (entry.kind) {
    case PaletteEntry::Action:
        m_recent.removeAll(entry.key);
        m_recent.prepend(entry.key);
        m_recent.resize(qMin(m_recent.size(), RecentKept));
        if (QAction *action = m_actions.named(entry.key))
            action->trigger();
        break;
    case PaletteEntry::Channel:
        emit channelChosen(entry.key);
        break;
    case PaletteEntry::User:
        emit userChosen(entry.key);
        break;
    case PaletteEntry::Tenant:
        emit tenantChosen(entry.key);
        break;
    case PaletteEntry::Socket:
        emit socketChosen(entry.key);
        break;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_list, event);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentRow());
        return true;
    default:
        return false;
    }
}

} // namespace ui
