// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/publish/livenames.h"
#include "ui/tools/tool.h"

#include <functional>
#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QSplitter;
class QToolButton;

namespace ui {

class AppBox;
class ResultBox;

// Signs, or says what is wrong with a signature. The secrets of apps stay in the engine.
class SignatureTool : public Tool
{
    Q_OBJECT

public:
    explicit SignatureTool(server::Console &console, QWidget *parent = nullptr);

    void setStatus(const server::ServerStatus &status) override;
    void setScope(const Scope &scope) override;
    void themeChanged() override;
    void save(QSettings &settings) const override;
    void restore(QSettings &settings) override;

    // Which clients of an app there are whose id or user contains a text, at most so many.
    using Sockets = std::function<QList<LiveNames::Socket>(
        const QString &appId, const QString &text, int most)>;
    void setSockets(Sockets sockets) { m_sockets = std::move(sockets); }
    // Fills the fields, and asks when the question is to verify something.
    void explain(const server::SignatureQuestion &question);

private:
    QWidget *buildForm();
    QWidget *buildResult();
    QLineEdit *addLine(QFormLayout *form, const char *name, const QString &label);
    QPlainTextEdit *addText(QFormLayout *form, const char *name, const QString &label, int lines);
    QToolButton *addCopy(const char *name, const QString &what);
    void connectFields();
    server::SignatureQuestion question() const;
    void arrange();
    void run();
    void present(const server::Result<server::SignatureReport> &answer);
    void forget();
    void listSockets();

    QSplitter *m_split;
    AppBox *m_apps = nullptr;
    QComboBox *m_kind = nullptr;
    QRadioButton *m_sign = nullptr;
    QRadioButton *m_verify = nullptr;
    QFormLayout *m_form = nullptr;
    QLineEdit *m_key = nullptr;
    QLineEdit *m_secret = nullptr;
    QWidget *m_socketRow = nullptr;
    QLineEdit *m_socketId = nullptr;
    QToolButton *m_pick = nullptr;
    QLineEdit *m_channel = nullptr;
    QPlainTextEdit *m_data = nullptr;
    QLineEdit *m_masterKey = nullptr;
    QComboBox *m_method = nullptr;
    QPlainTextEdit *m_target = nullptr;
    QPlainTextEdit *m_body = nullptr;
    QPlainTextEdit *m_given = nullptr;
    QPushButton *m_run = nullptr;
    ResultBox *m_result = nullptr;
    QWidget *m_made = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QPlainTextEdit *m_auth = nullptr;
    QLabel *m_authLabel = nullptr;
    QLabel *m_sharedLabel = nullptr;
    QLineEdit *m_shared = nullptr;
    QToolButton *m_copyText = nullptr;
    QToolButton *m_copyAuth = nullptr;
    QToolButton *m_copyShared = nullptr;
    quint64 m_asked = 0;
    qint64 m_atUtc = 0; // when what is explained was sent; 0: now
    Sockets m_sockets;
    bool m_isFilling = false;
};

} // namespace ui
