// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/serverpage.h"
#include "ui/theme.h"
#include "ui/widgets/framedbutton.h"
#include "ui/widgets/iconlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int AlertIcon = 16;

QFormLayout *formOf(QVBoxLayout *column)
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setSpacing(8);
    column->addLayout(form);
    return form;
}

// Beside a field. What is shorter than it is wide stays on one line: a form asks for the height of
// the narrowest that it could be.
QLabel *lineOf(QFormLayout *form, const QString &name)
{
    auto *label = new QLabel(form->parentWidget());
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setMinimumWidth(40 * label->fontMetrics().averageCharWidth());
    form->addRow(QString(), label);
    return label;
}

void addHeading(QVBoxLayout *column, const QString &text)
{
    auto *label = new QLabel(text, column->parentWidget());
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    column->addSpacing(4);
    column->addWidget(label);
}

} // namespace

void ServerPage::build()
{
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("settingsServerArea"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto *inner = new QWidget(area);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(8);
    m_state = addLine("settingsServerState", column);
    m_trouble = addLine("settingsServerTrouble", column);
    m_trouble->hide();
    buildRestart(column);
    buildAddress(column);
    buildWarning(column);
    buildTls(column);
    buildLimits(column);
    m_file = addLine("settingsServerFile", column);
    m_file->setForegroundRole(QPalette::PlaceholderText);
    column->addStretch();
    area->setWidget(inner);
    m_message = new QLabel(this);
    m_message->setObjectName(QStringLiteral("settingsServerMessage"));
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(area, 1);
    layout->addWidget(m_message);
}

QLabel *ServerPage::addLine(const char *name, QVBoxLayout *column)
{
    auto *label = new QLabel(column->parentWidget());
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(label);
    return label;
}

// Under the field that it is about, while that cannot be changed.
void ServerPage::addOrigin(QFormLayout *form, const char *setting)
{
    QLabel *label =
        lineOf(form, QLatin1String("origin_") + QString::fromLatin1(setting).replace(u'.', u'_'));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    form->setRowVisible(label, false);
    m_origins.insert(QLatin1String(setting), {form, label});
}

void ServerPage::buildAddress(QVBoxLayout *column)
{
    QFormLayout *form = formOf(column);
    m_host = new QComboBox(column->parentWidget());
    m_host->setObjectName(QStringLiteral("settingsHost"));
    m_host->setAccessibleName(tr("Address"));
    m_host->setEditable(true);
    m_host->setInsertPolicy(QComboBox::NoInsert);
    m_host->setMinimumContentsLength(16);
    m_host->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    const auto addHost = [this](const char *address, const QString &tip) {
        m_host->addItem(QLatin1String(address));
        m_host->setItemData(m_host->count() - 1, tip, Qt::ToolTipRole);
    };
    addHost("127.0.0.1", tr("This machine alone"));
    addHost("::1", tr("This machine alone, by IPv6"));
    addHost("0.0.0.0", tr("Every network this machine is in"));
    addHost("::", tr("Every network this machine is in, by IPv6"));
    m_host->lineEdit()->setObjectName(QStringLiteral("settingsHostEdit"));
    m_host->lineEdit()->setAccessibleName(tr("Address"));
    m_host->setToolTip(
        tr("IP addresses of this machine, separated by commas; 0.0.0.0 is every one it has"));
    form->addRow(tr("Add&ress"), m_host);
    m_fields[QStringLiteral("server.host")] = {m_host};
    addOrigin(form, "server.host");
    m_port = addNumber(form, "settingsPort", tr("&Port"), "server.port");
    m_port->setRange(0, 65'535);
    m_port->setGroupSeparatorShown(false);
    m_port->setSpecialValueText(tr("any free one"));
    m_port->setToolTip(tr("Where clients and backends connect; 0 takes a free one at every start"));
    m_portLine = lineOf(form, QStringLiteral("settingsPortLine"));
    connect(m_host, &QComboBox::currentTextChanged, this, &ServerPage::fieldChanged);
}

void ServerPage::buildWarning(QVBoxLayout *column)
{
    m_warning = new QFrame(column->parentWidget());
    m_warning->setObjectName(QStringLiteral("settingsExposed"));
    m_warning->setProperty("notice", QStringLiteral("warning"));
    auto *sign = new IconLabel(AlertIcon, m_warning);
    sign->setIcon(icon(QStringLiteral("triangle-alert")));
    auto *text = new QLabel(tr("Without TLS, everyone on the networks of this address can read "
                               "what clients and backends send, and take over their sessions."),
                            m_warning);
    text->setObjectName(QStringLiteral("settingsExposedText"));
    text->setWordWrap(true);
    m_understood = new QCheckBox(tr("I &understand, and want it so"), m_warning);
    m_understood->setObjectName(QStringLiteral("settingsExposedAgreed"));
    m_understood->setToolTip(tr("Needed before these settings can be applied"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    auto *layout = new QVBoxLayout(m_warning);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(6);
    layout->addLayout(row);
    layout->addWidget(m_understood);
    m_warning->hide();
    column->addWidget(m_warning);
    connect(m_understood, &QCheckBox::toggled, this, &ServerPage::edited);
}

QLineEdit *
ServerPage::addFile(QFormLayout *form, const char *name, const QString &label, const char *setting)
{
    auto *box = new QWidget(form->parentWidget());
    auto *field = new QLineEdit(box);
    field->setObjectName(QLatin1String(name));
    const QString plain = QString(label).remove(u'&');
    field->setAccessibleName(plain);
    field->setToolTip(tr("A file in PEM form on this machine"));
    auto *pick = framedButton(box, "", tr("Choose…"), tr("Choose the file: %1").arg(plain));
    pick->setObjectName(QLatin1String(name) + QStringLiteral("Pick"));
    pick->setAccessibleName(tr("Choose the file: %1").arg(plain));
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(field, 1);
    row->addWidget(pick);
    form->addRow(label, box);
    if (auto *caption = qobject_cast<QLabel *>(form->labelForField(box)))
        caption->setBuddy(field);
    m_fields[QLatin1String(setting)] = {field, pick};
    addOrigin(form, setting);
    connect(field, &QLineEdit::textChanged, this, &ServerPage::fieldChanged);
    connect(pick, &QToolButton::clicked, this, [this, field, plain] { pickFile(field, plain); });
    return field;
}

void ServerPage::buildTls(QVBoxLayout *column)
{
    addHeading(column, tr("Encryption"));
    m_tls = new QCheckBox(tr("&TLS: clients connect by wss and https"), column->parentWidget());
    m_tls->setObjectName(QStringLiteral("settingsTls"));
    m_tls->setToolTip(tr("Needs a certificate and its key"));
    column->addWidget(m_tls);
    QFormLayout *form = formOf(column);
    m_certificate = addFile(form, "settingsCertificate", tr("&Certificate"), "tls.certificate");
    m_key = addFile(form, "settingsKey", tr("&Key"), "tls.key");
    m_tlsLine = new QLabel(column->parentWidget());
    m_tlsLine->setObjectName(QStringLiteral("settingsTlsLine"));
    m_tlsLine->setWordWrap(true);
    m_tlsLine->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_tlsLine->hide();
    form->addRow(m_tlsLine);
    m_allowPlain = new QCheckBox(tr("Take clients without TLS &as well"), column->parentWidget());
    m_allowPlain->setObjectName(QStringLiteral("settingsAllowPlain"));
    form->addRow(m_allowPlain);
    m_fields[QStringLiteral("tls.allow_plain")] = {m_allowPlain};
    addOrigin(form, "tls.allow_plain");
    connect(m_tls, &QCheckBox::toggled, this, &ServerPage::fieldChanged);
    connect(m_allowPlain, &QCheckBox::toggled, this, &ServerPage::fieldChanged);
}

QSpinBox *ServerPage::addNumber(QFormLayout *form,
                                const char *name,
                                const QString &label,
                                const char *setting)
{
    auto *field = new QSpinBox(form->parentWidget());
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(QString(label).remove(u'&'));
    field->setGroupSeparatorShown(true);
    form->addRow(label, field);
    m_fields[QLatin1String(setting)] = {field};
    addOrigin(form, setting);
    connect(field, &QSpinBox::valueChanged, this, &ServerPage::fieldChanged);
    return field;
}

void ServerPage::buildLimits(QVBoxLayout *column)
{
    addHeading(column, tr("Limits"));
    QFormLayout *form = formOf(column);
    m_maxConnections = addNumber(
        form, "settingsMaxConnections", tr("Connections at &most"), "server.max_connections");
    m_maxConnections->setRange(0, int(server::optionlimits::Count));
    m_maxConnections->setSpecialValueText(tr("as many as the system allows"));
    m_maxConnections->setToolTip(tr("Of all apps together; one more is refused with 4100"));
    m_attempts = addNumber(
        form, "settingsAttempts", tr("&New ones per minute"), "server.attempts_per_minute");
    m_attempts->setRange(0, 1'000'000);
    m_attempts->setSpecialValueText(tr("no limit"));
    m_attempts->setToolTip(
        tr("From one address that is not this machine; more are answered with 429"));
    m_drain =
        addNumber(form, "settingsDrain", tr("&Send clients away over"), "server.drain_seconds");
    m_drain->setRange(0, 3'600);
    m_drain->setSuffix(tr(" s"));
    m_drain->setToolTip(tr("When the server stops, so that they do not all come back at once"));
}

void ServerPage::buildRestart(QVBoxLayout *column)
{
    m_restartRow = new QFrame(column->parentWidget());
    m_restartRow->setObjectName(QStringLiteral("settingsRestartRow"));
    m_restartRow->setProperty("notice", QStringLiteral("info"));
    m_restartText = new QLabel(m_restartRow);
    m_restartText->setObjectName(QStringLiteral("settingsRestartText"));
    m_restartText->setWordWrap(true);
    m_restart = new QPushButton(tr("R&estart listener"), m_restartRow);
    m_restart->setObjectName(QStringLiteral("settingsRestart"));
    m_restart->setAutoDefault(false);
    auto *row = new QHBoxLayout(m_restartRow);
    row->setContentsMargins(10, 8, 10, 8);
    row->setSpacing(8);
    row->addWidget(m_restartText, 1);
    row->addWidget(m_restart);
    m_restartRow->hide();
    column->addWidget(m_restartRow);
    connect(m_restart, &QPushButton::clicked, this, &ServerPage::restart);
}

} // namespace ui
