// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manage/ruledialog.h"

#include "ui/manage/rulewords.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace ui {

namespace {

QStringList words(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[\\s,]+"));
    return text.split(between, Qt::SkipEmptyParts);
}

} // namespace

RuleDialog::RuleDialog(const QString &file, QWidget *parent)
    : QDialog(parent)
    , m_pattern(new QLineEdit(QStringLiteral("private-tenant.{tenant}.orders"), this))
    , m_name(new QLineEdit(this))
    , m_who(new QComboBox(this))
    , m_value(new QLineEdit(this))
    , m_fields(new QLineEdit(this))
    , m_defect(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_copy(new QPushButton(tr("Copy"), this))
{
    setObjectName(QStringLiteral("ruleDialog"));
    setWindowTitle(tr("New rule for channels"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    const auto add = [&](const QString &label, QWidget *field, const char *name) {
        field->setObjectName(QLatin1String(name));
        field->setAccessibleName(label);
        form->addRow(label, field);
    };
    add(tr("Pattern"), m_pattern, "rulePattern");
    m_pattern->setToolTip(tr("{name} stands for one part without a dot, {id:int} for a whole "
                             "number. {tenant} says whose the channel is."));
    add(tr("Name"), m_name, "ruleName");
    m_name->setPlaceholderText(tr("empty: the pattern"));
    add(tr("Who may join"), m_who, "ruleWho");
    m_who->addItems({tr("Whoever is signed in"),
                     tr("Members of the tenant"),
                     tr("Members with one of these roles"),
                     tr("Members with one of these permissions"),
                     tr("The user whose ID is in the name")});
    m_who->setCurrentIndex(Member);
    add(tr("Which"), m_value, "ruleValue");
    add(tr("User fields"), m_fields, "ruleFields");
    m_fields->setPlaceholderText(tr("for presence channels: name email"));
    m_defect->setObjectName(QStringLiteral("ruleDefect"));
    m_defect->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("ruleText"));
    m_text->setAccessibleName(tr("Text for the configuration file"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setMinimumHeight(fontMetrics().height() * 7);
    auto *note = new QLabel(
        file.isEmpty()
            ? tr("Put this into a configuration file and start Belfry with --config and its name.")
            : tr("Put this at the end of %1. The rule holds as soon as the file is saved.")
                  .arg(file),
        this);
    note->setWordWrap(true);
    m_copy->setObjectName(QStringLiteral("ruleCopy"));
    m_copy->setProperty("primary", true);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("ruleClose"));
    close->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_defect);
    layout->addWidget(m_text, 1);
    layout->addWidget(note);
    layout->addLayout(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 76);
    for (QLineEdit *line : {m_pattern, m_name, m_value, m_fields})
        connect(line, &QLineEdit::textChanged, this, &RuleDialog::render);
    connect(m_who, &QComboBox::currentIndexChanged, this, &RuleDialog::render);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text->toPlainText());
        emit copied();
    });
    render();
}

server::ChannelRule RuleDialog::rule() const
{
    server::ChannelRule rule;
    rule.pattern = m_pattern->text().trimmed();
    rule.name = m_name->text().trimmed();
    if (rule.pattern.startsWith(u"presence-"))
        rule.userInfo = words(m_fields->text());
    const bool isGuarded =
        rule.pattern.startsWith(u"private-") || rule.pattern.startsWith(u"presence-");
    if (!isGuarded)
        return rule; // everybody may join
    server::JoinWay way;
    way.anyone = m_who->currentIndex() == SignedIn;
    way.member = m_who->currentIndex() == Member;
    if (m_who->currentIndex() == Role)
        way.roles = words(m_value->text());
    if (m_who->currentIndex() == Permission)
        way.permissions = words(m_value->text());
    if (m_who->currentIndex() == Self)
        way.self = m_value->text().trimmed();
    rule.allow = {way};
    return rule;
}

QString RuleDialog::defect() const
{
    const server::ChannelRule made = rule();
    if (made.pattern.isEmpty())
        return tr("A rule needs a pattern.");
    if (made.allow.isEmpty())
        return tr("A channel that begins with neither private- nor presence- is public: everybody "
                  "may join, and the rule only says whose it is.");
    const server::JoinWay &way = made.allow.first();
    const bool needsTenant = way.member || !way.roles.isEmpty() || !way.permissions.isEmpty();
    if (needsTenant && !made.pattern.contains(u"{tenant}"))
        return tr("Members are members of a tenant, so the pattern needs {tenant}.");
    if (m_who->currentIndex() >= Role && m_value->text().trimmed().isEmpty())
        return m_who->currentIndex() == Self ? tr("Name the placeholder that holds the ID: user")
                                             : tr("Say which, with spaces between them.");
    if (!way.self.isEmpty() && !made.pattern.contains(u'{' + way.self))
        return tr("The pattern has no placeholder {%1}.").arg(way.self);
    return {};
}

void RuleDialog::render()
{
    m_value->setEnabled(m_who->currentIndex() >= Role);
    m_value->setPlaceholderText(m_who->currentIndex() == Role         ? tr("admin seller")
                                : m_who->currentIndex() == Permission ? tr("orders.view")
                                : m_who->currentIndex() == Self       ? tr("user")
                                                                      : QString());
    m_fields->setEnabled(m_pattern->text().startsWith(u"presence-"));
    const QString wrong = defect();
    QPalette palette = m_defect->palette();
    palette.setColor(QPalette::WindowText, theme().warn);
    m_defect->setPalette(palette);
    m_defect->setText(wrong);
    m_defect->setVisible(!wrong.isEmpty());
    m_text->setPlainText(toToml(rule()));
    m_copy->setEnabled(wrong.isEmpty() || rule().allow.isEmpty());
}

} // namespace ui
