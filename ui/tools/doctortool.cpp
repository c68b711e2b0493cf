// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/doctortool.h"

#include "ui/iconengine.h"
#include "ui/secretclipboard.h"
#include "ui/tools/resultbox.h"

#include <QFile>
#include <QFileDialog>
#include <QFontDatabase>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr qint64 MostFileBytes = 256 * 1024;
constexpr qsizetype MostApps = 200; // whose secrets are compared

QIcon glyph(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Error:
        return tintedIcon(QStringLiteral("circle-alert"), &Theme::error);
    case Finding::Warning:
        return tintedIcon(QStringLiteral("triangle-alert"), &Theme::warn);
    case Finding::Note:
        return tintedIcon(QStringLiteral("info"), &Theme::muted);
    case Finding::Fine:
        return tintedIcon(QStringLiteral("circle-check"), &Theme::ok);
    }
    return {};
}

} // namespace

DoctorTool::DoctorTool(server::Console &console, QWidget *parent)
    : Tool(console, parent)
    , m_split(new QSplitter(Qt::Horizontal, this))
{
    m_split->setObjectName(QStringLiteral("doctorSplit"));
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(buildInput());
    m_split->addWidget(buildFindings());
    m_split->setSizes({360, 460});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_split);
    themeChanged();
    present();
}

QWidget *DoctorTool::buildInput()
{
    auto *panel = new QWidget(this);
    panel->setMinimumWidth(260);
    m_env = new QPlainTextEdit(panel);
    m_env->setObjectName(QStringLiteral("doctorEnv"));
    m_env->setTabChangesFocus(true);
    m_env->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_env->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_env->setPlaceholderText(QStringLiteral("BROADCAST_CONNECTION=reverb\nREVERB_APP_ID=…"));
    auto *label = new QLabel(tr("The application's .&env, or its part about broadcasting"), panel);
    label->setBuddy(m_env);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    m_file = new QPushButton(tr("Choose &file…"), panel);
    m_file->setObjectName(QStringLiteral("doctorFile"));
    m_check = new QPushButton(tr("E&xamine"), panel);
    m_check->setObjectName(QStringLiteral("doctorCheck"));
    m_check->setProperty("primary", true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_file);
    row->addStretch();
    row->addWidget(m_check);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 12, 0);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_env, 1);
    layout->addLayout(row);
    connect(m_file, &QPushButton::clicked, this, &DoctorTool::chooseFile);
    connect(m_check, &QPushButton::clicked, this, &DoctorTool::examine);
    return panel;
}

QWidget *DoctorTool::buildFindings()
{
    auto *panel = new QWidget(this);
    panel->setMinimumWidth(300);
    m_result = new ResultBox(QStringLiteral("doctorResult"), panel);
    m_list = new QListWidget(panel);
    m_list->setObjectName(QStringLiteral("doctorFindings"));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setWordWrap(true);
    m_list->setSpacing(2);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_lines = new QPlainTextEdit(panel);
    m_lines->setObjectName(QStringLiteral("doctorLines"));
    m_lines->setAccessibleName(tr("The lines that are right"));
    m_lines->setReadOnly(true);
    m_lines->setTabChangesFocus(true);
    m_lines->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_lines->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_lines->setMaximumHeight(7 * m_lines->fontMetrics().lineSpacing());
    m_copy = new QPushButton(tr("&Copy these lines"), panel);
    m_copy->setObjectName(QStringLiteral("doctorCopy"));
    m_copyAll = new QPushButton(tr("Copy &all lines"), panel);
    m_copyAll->setObjectName(QStringLiteral("doctorCopyAll"));
    m_copyAll->setToolTip(tr("The corrected lines of all findings, with the secret"));
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_copy);
    row->addWidget(m_copyAll);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(12, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_result);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_lines);
    layout->addLayout(row);
    connect(m_list, &QListWidget::currentRowChanged, this, &DoctorTool::showFinding);
    const auto copy = [this](const QString &text) {
        copySecret(text + u'\n');
        emit notified(tr("Copied to the clipboard, for a minute."));
    };
    connect(m_copy, &QPushButton::clicked, this, [this, copy] {
        const int current = m_list->currentRow();
        if (current >= 0)
            copy(m_findings.at(current).lines);
    });
    connect(m_copyAll, &QPushButton::clicked, this, [this, copy] { copy(allLines()); });
    return panel;
}

void DoctorTool::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("The application's .env"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setFilter(QDir::AllDirs | QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            m_result->present(ResultBox::Bad,
                              tr("The file %1 cannot be read: %2.").arg(path, file.errorString()));
            return;
        }
        m_env->setPlainText(QString::fromUtf8(file.read(MostFileBytes)));
        examine();
    });
    dialog->open();
}

// Secrets are fetched for the comparison, and not kept.
void DoctorTool::examine()
{
    const quint64 round = ++m_round;
    m_facts.apps.clear();
    m_facts.settings.clear();
    m_facts.machine.reset();
    const QList<server::AppSummary> apps = m_facts.server.apps.mid(0, MostApps);
    m_open = int(apps.size()) + 2;
    for (const server::AppSummary &app : apps) {
        console().credentials(
            app.id, {this, [this, round](const server::Result<server::AppCredentials> &answer) {
                         if (round != m_round)
                             return;
                         if (answer)
                             m_facts.apps.append(*answer);
                         answered();
                     }});
    }
    console().apps({this, [this, round](const server::Result<QList<server::AppSettings>> &answer) {
                        if (round != m_round)
                            return;
                        if (answer)
                            m_facts.settings = *answer;
                        answered();
                    }});
    console().machine({this, [this, round](const server::Result<server::MachineReport> &answer) {
                           if (round != m_round)
                               return;
                           if (answer)
                               m_facts.machine = *answer;
                           answered();
                       }});
}

void DoctorTool::answered()
{
    if (--m_open > 0)
        return;
    m_findings = diagnose(m_env->toPlainText(), m_facts);
    m_facts.apps.clear();
    present();
}

void DoctorTool::present()
{
    m_list->clear();
    int errors = 0;
    for (const Finding &finding : std::as_const(m_findings)) {
        errors += finding.severity == Finding::Error ? 1 : 0;
        auto *item = new QListWidgetItem(glyph(finding.severity), finding.text, m_list);
        const QString text =
            finding.line > 0 ? tr("Line %1: %2").arg(finding.line).arg(finding.text) : finding.text;
        item->setText(finding.fix.isEmpty() ? text : text + u'\n' + finding.fix);
        const QString word = finding.severity == Finding::Error     ? tr("Error")
                             : finding.severity == Finding::Warning ? tr("Warning")
                             : finding.severity == Finding::Note    ? tr("Note")
                                                                    : tr("Good");
        item->setData(Qt::AccessibleTextRole,
                      tr("%1: %2", "severity, text").arg(word, item->text()));
        item->setToolTip(word);
    }
    const bool isDone = !m_findings.isEmpty();
    m_list->setVisible(isDone);
    if (!isDone)
        m_result->present(ResultBox::None,
                          tr("Paste an .env, and examine it."),
                          tr("It is compared with this server: driver, id, key and secret, host, "
                             "port and scheme, what the browser gets, certificate and limits. It "
                             "is not kept."));
    else
        m_result->present(errors > 0 ? ResultBox::Bad : ResultBox::Good,
                          errors > 0
                              ? tr("%n error(s): events do not arrive like this.", nullptr, errors)
                              : tr("Nothing keeps events from arriving."));
    m_copyAll->setVisible(!allLines().isEmpty());
    if (isDone)
        m_list->setCurrentRow(0);
    showFinding();
}

void DoctorTool::showFinding()
{
    const int row = m_list->currentRow();
    const bool isThere = row >= 0 && row < m_findings.size();
    const bool hasLines = isThere && !m_findings.at(row).lines.isEmpty();
    m_lines->setVisible(hasLines);
    m_copy->setVisible(hasLines);
    m_lines->setPlainText(hasLines ? withoutSecrets(m_findings.at(row)) : QString());
    if (isThere && m_findings.at(row).line > 0)
        goToLine(m_findings.at(row).line);
}

void DoctorTool::goToLine(int line)
{
    const QTextBlock block = m_env->document()->findBlockByNumber(line - 1);
    if (!block.isValid())
        return;
    QTextCursor cursor(block);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    m_env->setTextCursor(cursor);
}

QString DoctorTool::allLines() const
{
    QStringList lines;
    for (const Finding &finding : m_findings) {
        for (const QString &line : finding.lines.split(u'\n', Qt::SkipEmptyParts)) {
            const QString name = line.section(u'=', 0, 0) + u'=';
            const bool isKnown = std::any_of(lines.cbegin(), lines.cend(), [&](const QString &one) {
                return one.startsWith(name);
            });
            if (!isKnown)
                lines.append(line);
        }
    }
    return lines.join(u'\n');
}

void DoctorTool::themeChanged()
{
    m_result->themeChanged();
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setIcon(glyph(m_findings.at(row).severity));
}

void DoctorTool::save(QSettings &settings) const
{
    settings.setValue(QStringLiteral("doctorSplit"), m_split->saveState());
}

void DoctorTool::restore(QSettings &settings)
{
    m_split->restoreState(settings.value(QStringLiteral("doctorSplit")).toByteArray());
}

} // namespace ui
