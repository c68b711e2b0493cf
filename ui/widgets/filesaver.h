// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

#include <functional>

class QIODevice;
class QWidget;

namespace ui {

// Asks for a file name and fills the file in a thread of its own. What is written has to be
// captured by value.
class FileSaver : public QObject
{
    Q_OBJECT

public:
    // Returns false when the device refused.
    using Write = std::function<bool(QIODevice &)>;

    explicit FileSaver(QWidget *window);
    ~FileSaver() override;

    // `kinds` as QFileDialog takes them: "Tables (*.csv)".
    void ask(const QString &title, const QString &fileName, const QString &kinds, Write write);
    void save(const QString &path, Write write);

signals:
    void saved(const QString &path);
    // A sentence for the operator.
    void failed(const QString &why);

private:
    QWidget *m_window;
    QThreadPool m_pool;
};

} // namespace ui
