// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manage/appform.h"

#include "ui/formatting.h"
#include "ui/manage/optiontexts.h"
#include "ui/manage/secretfield.h"
#include "ui/style.h"
#include "ui/theme.h"
#include "ui/widgets/colourfield.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QToolButton>

namespace ui {

using server::AppSettings;

AppForm::AppForm(server::Console &console, QWidget *parent)
    : QScrollArea(parent)
    , m_console(console)
    , m_body(new QWidget(this))
    , m_reason(new QLabel(m_body))
{
    setObjectName(QStringLiteral("appForm"));
    setAccessibleName(tr("Options of the app"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *grid = new QGridLayout(m_body);
    grid->setContentsMargins(8, 4, 16, 12);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    m_reason->setObjectName(QStringLiteral("appReason"));
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(m_reason, 0, 0, 1, 3);
    QList<OptionForm> forms = optionForms();
    bool isFirst = true;
    for (const OptionTexts::Group &group : OptionTexts::groups()) {
        addHeading(grid, group.title);
        if (std::exchange(isFirst, false))
            buildIdentity(grid);
        for (const QString &name : group.names) {
            for (const OptionForm &form : std::as_const(forms)) {
                if (form.name == name)
                    addOption(grid, form);
            }
        }
    }
    grid->setRowStretch(grid->rowCount(), 1);
    setWidget(m_body);
    m_body->setAutoFillBackground(false);
    viewport()->setBackgroundRole(QPalette::Window);
    setMinimumWidth(fontMetrics().averageCharWidth() * 52);
}

void AppForm::addHeading(QGridLayout *grid, const QString &title)
{
    auto *heading = new QLabel(title, m_body);
    QFont font = heading->font();
    font.setBold(true);
    heading->setFont(font);
    const int row = grid->rowCount();
    grid->setRowMinimumHeight(row, fontMetrics().height() + 16);
    grid->addWidget(heading, row, 0, 1, 3, Qt::AlignBottom);
}

QLabel *AppForm::addError(QGridLayout *grid, int row)
{
    auto *error = new QLabel(m_body);
    error->setWordWrap(true);
    error->hide();
    grid->addWidget(error, row, 1, 1, 2);
    return error;
}

// Id, key and secret, which are no options.
QWidget *AppForm::buildIdentity(QGridLayout *grid)
{
    const auto addLine = [&](const QString &text, QWidget *editor) {
        auto *label = new QLabel(text, m_body);
        label->setBuddy(editor);
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0);
        grid->addWidget(editor, row, 1, 1, 2);
        return row;
    };
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_id = new QLineEdit(m_body);
    m_id->setObjectName(QStringLiteral("appId"));
    m_id->setAccessibleName(tr("App ID"));
    m_id->setReadOnly(true);
    m_id->setFont(fixed);
    m_id->setToolTip(tr("Backends name the app by it. It cannot change; duplicate the app to have "
                        "another one."));
    addLine(tr("App ID"), m_id);
    m_key = new QLineEdit(m_body);
    m_key->setObjectName(QStringLiteral("appKey"));
    m_key->setAccessibleName(tr("Key"));
    m_key->setFont(fixed);
    m_key->setToolTip(tr("Clients connect with it. It is public."));
    auto *keyLine = new QWidget(m_body);
    auto *keyParts = new QHBoxLayout(keyLine);
    keyParts->setContentsMargins(0, 0, 0, 0);
    keyParts->setSpacing(4);
    auto *copyKey = new QToolButton(keyLine);
    copyKey->setObjectName(QStringLiteral("appKeyCopy"));
    copyKey->setIcon(icon(QStringLiteral("copy")));
    copyKey->setToolTip(tr("Copy the key"));
    copyKey->setAccessibleName(tr("Copy the key"));
    copyKey->setFocusPolicy(Qt::StrongFocus);
    connect(copyKey, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_key->text());
        emit told(tr("The key is on the clipboard."));
    });
    keyParts->addWidget(m_key, 1);
    keyParts->addWidget(copyKey);
    keyLine->setFocusProxy(m_key);
    const int keyRow = addLine(tr("Key"), keyLine);
    m_keyError = addError(grid, keyRow + 1);
    connect(m_key, &QLineEdit::textChanged, this, &AppForm::check);
    m_secret = new SecretField(m_console, m_body);
    const int secretRow = addLine(tr("Secret"), m_secret);
    connect(m_secret, &SecretField::told, this, &AppForm::told);
    m_previous = new QLabel(m_body);
    m_previous->setObjectName(QStringLiteral("appPrevious"));
    m_previous->setForegroundRole(QPalette::PlaceholderText);
    m_previous->setWordWrap(true);
    grid->addWidget(m_previous, secretRow + 1, 1, 1, 2);
    return m_secret;
}

QWidget *AppForm::makeEditor(const OptionForm &form)
{
    if (form.kind == OptionKind::Switch) {
        auto *box = new QCheckBox(m_body);
        box->setMinimumHeight(24);
        connect(box, &QCheckBox::toggled, this, &AppForm::check);
        return box;
    }
    if (form.kind == OptionKind::Choice) {
        auto *box = new QComboBox(m_body);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        for (const QString &choice : form.choices)
            box->addItem(OptionTexts::choice(form.name, choice), choice);
        connect(box, &QComboBox::currentIndexChanged, this, &AppForm::check);
        return box;
    }
    if (form.kind == OptionKind::Colour) {
        auto *field = new ColourField(QStringLiteral("appColour"), m_body);
        connect(field, &ColourField::changed, this, &AppForm::check);
        return field;
    }
    auto *line = new QLineEdit(m_body);
    line->setPlaceholderText(form.kind == OptionKind::OptionalNumber ? tr("no limit") : form.usual);
    if (form.name == u"max_channel_name_length")
        line->setPlaceholderText(tr("200"));
    connect(line, &QLineEdit::textChanged, this, &AppForm::check);
    return line;
}

void AppForm::addOption(QGridLayout *grid, const OptionForm &form)
{
    const OptionTexts::Text text = OptionTexts::of(form.name);
    Field field{form, makeEditor(form), nullptr};
    QString name = QStringLiteral("appOption_") + form.name;
    field.editor->setObjectName(name.replace(u'.', u'_'));
    field.editor->setAccessibleName(text.unit.isEmpty() ? text.label
                                                        : tr("%1, %2").arg(text.label, text.unit));
    const bool isNumber =
        form.kind == OptionKind::Number || form.kind == OptionKind::OptionalNumber;
    const QString range = isNumber ? tr("%1 to %2.").arg(form.lowest).arg(form.highest) : QString();
    field.editor->setToolTip(
        QStringList{text.hint, range, tr("Setting: %1").arg(form.name)}.join(u'\n').trimmed());
    auto *label = new QLabel(text.label, m_body);
    label->setBuddy(field.editor);
    label->setToolTip(field.editor->toolTip());
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0);
    grid->addWidget(field.editor, row, 1, 1, text.unit.isEmpty() ? 2 : 1);
    if (!text.unit.isEmpty()) {
        auto *unit = new QLabel(text.unit, m_body);
        unit->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(unit, row, 2);
    }
    field.error = addError(grid, row + 1);
    field.error->setObjectName(field.editor->objectName() + QStringLiteral("_error"));
    m_fields.append(field);
}

void AppForm::present(const AppSettings &settings)
{
    const bool isOther = settings.id != m_settings.id;
    m_settings = settings;
    m_isWriting = true;
    m_id->setText(settings.id);
    m_key->setText(settings.key);
    m_key->setCursorPosition(0);
    m_secret->setApp(settings.id);
    write(valuesOf(settings));
    m_isWriting = false;
    m_previous->setVisible(settings.hasPreviousSecret);
    m_previous->setText(settings.previousSecretUntilUtc == 0
                            ? tr("The secret before is valid as well.")
                            : tr("The secret before is valid until %1.")
                                  .arg(momentText(settings.previousSecretUntilUtc)));
    m_reason->setVisible(!settings.definedIn.isEmpty());
    m_reason->setText(tr("This app comes from %1 and has to be changed there. Belfry takes the "
                         "change over when the file is saved.")
                          .arg(settings.definedIn));
    setReadOnly(!settings.definedIn.isEmpty());
    if (isOther)
        verticalScrollBar()->setValue(0);
    check();
}

void AppForm::setReadOnly(bool isReadOnly)
{
    m_key->setReadOnly(isReadOnly);
    for (const Field &field : std::as_const(m_fields)) {
        if (auto *line = qobject_cast<QLineEdit *>(field.editor))
            line->setReadOnly(isReadOnly);
        else
            field.editor->setEnabled(!isReadOnly);
    }
}

OptionValues AppForm::written() const
{
    OptionValues values;
    for (const Field &field : m_fields) {
        if (const auto *box = qobject_cast<const QCheckBox *>(field.editor))
            values.insert(field.form.name,
                          box->isChecked() ? QStringLiteral("true") : QStringLiteral("false"));
        else if (const auto *choice = qobject_cast<const QComboBox *>(field.editor))
            values.insert(field.form.name, choice->currentData().toString());
        else if (const auto *colour = qobject_cast<const ColourField *>(field.editor))
            values.insert(field.form.name, colour->colour());
        else
            values.insert(field.form.name, static_cast<const QLineEdit *>(field.editor)->text());
    }
    return values;
}

void AppForm::write(const OptionValues &values)
{
    for (const Field &field : std::as_const(m_fields)) {
        const QString value = values.value(field.form.name);
        if (auto *box = qobject_cast<QCheckBox *>(field.editor)) {
            box->setChecked(value == u"true");
        } else if (auto *choice = qobject_cast<QComboBox *>(field.editor)) {
            choice->setCurrentIndex(choice->findData(value));
        } else if (auto *colour = qobject_cast<ColourField *>(field.editor)) {
            colour->setColour(value);
        } else {
            auto *line = static_cast<QLineEdit *>(field.editor);
            line->setText(value);
            line->setCursorPosition(0);
        }
    }
}

AppSettings AppForm::read(OptionValues &wrong) const
{
    AppSettings settings = m_settings;
    wrong = readValues(written(), settings);
    settings.key = m_key->text().trimmed();
    if (settings.key.isEmpty())
        wrong.insert(QStringLiteral("key"), tr("The key is empty; clients connect with it."));
    return settings;
}

std::optional<AppSettings> AppForm::edited() const
{
    OptionValues wrong;
    const AppSettings settings = read(wrong);
    return wrong.isEmpty() ? std::optional(settings) : std::nullopt;
}

void AppForm::check()
{
    if (m_isWriting)
        return;
    OptionValues wrong;
    const AppSettings settings = read(wrong);
    m_isDirty = !wrong.isEmpty() || settings != m_settings;
    showErrors(wrong);
    emit changed(m_isDirty, wrong.isEmpty());
}

void AppForm::showErrors(const OptionValues &wrong)
{
    const auto show = [&](QLabel *label, QWidget *editor, const QString &text) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, theme().error);
        label->setPalette(palette);
        label->setText(text);
        label->setVisible(!text.isEmpty());
        setMarked(*editor, "invalid", !text.isEmpty());
        editor->setAccessibleDescription(text);
    };
    show(m_keyError, m_key, wrong.value(QStringLiteral("key")));
    for (const Field &field : std::as_const(m_fields))
        show(field.error, field.editor, wrong.value(field.form.name));
}

bool AppForm::showRefusal(const QString &sentence)
{
    const QString name = optionNamedIn(sentence);
    if (name.isEmpty())
        return false;
    showErrors({{name, sentence}});
    showOption(name);
    return true;
}

void AppForm::showOption(const QString &name)
{
    for (const Field &field : std::as_const(m_fields)) {
        if (field.form.name == name) {
            field.editor->setFocus();
            ensureWidgetVisible(field.editor);
        }
    }
}

void AppForm::themeChanged()
{
    m_secret->hideSecret();
    check();
}

} // namespace ui
