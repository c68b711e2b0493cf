// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>

namespace ui {

// Keeps something in one JSON file that only its owner can read. Changes are written a second
// later, by a thread of its own; who ends it calls flush() before.
class JsonStore : public QObject
{
    Q_OBJECT

public:
    using Collect = std::function<QJsonObject()>;
    // What is said when the file is of no use.
    struct Words
    {
        QString setAside;   // %1 why, %2 what the old file is called now
        QString unreadable; // %1 why
        QString unwritten;  // %1 the file, %2 why
    };

    // `collect` says what is to be written, in the main thread.
    JsonStore(Collect collect, const Words &words, QObject *parent = nullptr);
    ~JsonStore() override;

    struct Loaded
    {
        QJsonObject content;
        bool isNew = false; // there was no file
        QString problem;    // a sentence about a file that could not be read; it has been put aside
    };
    Loaded load(const QString &path);
    bool isOpen() const { return !m_path.isEmpty(); }
    // Something has changed.
    void touch();
    void flush();

signals:
    // A sentence for the operator.
    void failed(const QString &why);

private:
    Collect m_collect;
    Words m_words;
    QString m_path;
    QTimer m_delay;
    QThreadPool m_pool;
};

} // namespace ui
