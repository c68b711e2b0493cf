// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/jointool.h"

#include "ui/tools/appbox.h"
#include "ui/tools/jointext.h"
#include "ui/tools/resultbox.h"

#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using server::JoinReport;

namespace {
constexpr int FormWidth = 560;
}

JoinTool::JoinTool(server::Console &console, QWidget *parent)
    : Tool(console, parent)
    , m_apps(new AppBox(this))
    , m_channel(new QLineEdit(this))
    , m_user(new QLineEdit(this))
    , m_token(new QLineEdit(this))
    , m_check(new QPushButton(tr("&Check"), this))
    , m_result(new ResultBox(QStringLiteral("joinResult"), this))
    , m_about(new QLabel(this))
    , m_data(new QPlainTextEdit(this))
    , m_dataLabel(new QLabel(tr("channel_data, which the others see"), this))
{
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    const auto add = [&](QWidget *field, const char *name, const QString &label) {
        field->setObjectName(QLatin1String(name));
        field->setMaximumWidth(FormWidth);
        form->addRow(label, field);
    };
    add(m_apps, "joinApp", tr("&App"));
    add(m_channel, "joinChannel", tr("C&hannel"));
    m_channel->setProperty("data", true);
    m_channel->setPlaceholderText(QStringLiteral("private-tenant.7.orders"));
    add(m_user, "joinUser", tr("&User id"));
    m_user->setPlaceholderText(tr("of the directory; empty: only the rule is shown"));
    add(m_token, "joinToken", tr("or &token"));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(tr("the bearer token of a user"));
    m_check->setObjectName(QStringLiteral("joinCheck"));
    m_check->setProperty("primary", true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_check);
    row->addStretch();
    form->addRow(QString(), row);
    m_about->setObjectName(QStringLiteral("joinAbout"));
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_data->setObjectName(QStringLiteral("joinData"));
    m_data->setReadOnly(true);
    m_data->setTabChangesFocus(true);
    m_data->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_data->setWordWrapMode(QTextOption::WrapAnywhere);
    m_data->setMaximumHeight(5 * m_data->fontMetrics().lineSpacing());
    m_dataLabel->setBuddy(m_data);
    m_dataLabel->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_result);
    layout->addWidget(m_about);
    layout->addWidget(m_dataLabel);
    layout->addWidget(m_data);
    layout->addStretch();
    connect(m_check, &QPushButton::clicked, this, &JoinTool::ask);
    connect(m_apps, &QComboBox::currentIndexChanged, this, &JoinTool::forget);
    for (QLineEdit *edit : {m_channel, m_user, m_token}) {
        connect(edit, &QLineEdit::textChanged, this, &JoinTool::forget);
        connect(edit, &QLineEdit::returnPressed, this, &JoinTool::ask);
    }
    forget();
}

void JoinTool::setStatus(const server::ServerStatus &status)
{
    m_apps->setApps(status.apps);
}

void JoinTool::setScope(const Scope &scope)
{
    if (!scope.appId.isEmpty())
        m_apps->choose(scope.appId);
}

void JoinTool::forget()
{
    ++m_asked;
    m_check->setEnabled(!m_channel->text().trimmed().isEmpty());
    m_check->setToolTip(m_check->isEnabled() ? QString() : tr("Name a channel first."));
    m_result->present(ResultBox::None,
                      tr("Name a channel: whose it is, which pattern it matches and who may join."),
                      tr("With a user it says as well whether that one may, and why not."));
    m_about->clear();
    m_data->setVisible(false);
    m_dataLabel->setVisible(false);
}

void JoinTool::ask()
{
    const quint64 asked = ++m_asked;
    console().checkJoin({m_apps->appId(),
                         m_channel->text().trimmed(),
                         m_user->text().trimmed(),
                         m_token->text().trimmed()},
                        {this, [this, asked](const server::Result<JoinReport> &answer) {
                             if (asked == m_asked)
                                 present(answer);
                         }});
}

void JoinTool::present(const server::Result<JoinReport> &answer)
{
    if (!answer) {
        m_result->present(ResultBox::Bad, answer.error().message);
        return;
    }
    const JoinReport &report = *answer;
    const QStringList rules = ruleTexts(report);
    QStringList about = channelTexts(report);
    if (!report.defect.isEmpty()) {
        m_result->present(ResultBox::Bad,
                          tr("There can be no channel of that name: %1.").arg(report.defect));
        about.clear();
    } else if (!report.hasAsked) {
        m_result->present(ResultBox::Note, rules.first());
        about += rules.mid(1);
    } else {
        about += rules;
        if (report.mayJoin)
            m_result->present(ResultBox::Good, tr("The user %1 may join.").arg(report.userId));
        else
            m_result->present(ResultBox::Bad, tr("No."), report.why);
    }
    m_about->setText(about.join(u'\n'));
    m_data->setPlainText(QString::fromUtf8(report.channelData));
    m_data->setVisible(!report.channelData.isEmpty());
    m_dataLabel->setVisible(!report.channelData.isEmpty());
}

void JoinTool::themeChanged()
{
    m_result->themeChanged();
}

} // namespace ui
