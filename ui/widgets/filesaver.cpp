// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filesaver.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QWidget>

namespace ui {

FileSaver::FileSaver(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    m_pool.setMaxThreadCount(1);
}

FileSaver::~FileSaver()
{
    m_pool.waitForDone();
}

void FileSaver::ask(const QString &title,
                    const QString &fileName,
                    const QString &kinds,
                    Write write)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto *dialog = new QFileDialog(m_window, title, folder.filePath(fileName), kinds);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(fileName).suffix());
    dialog->selectFile(fileName);
    connect(dialog, &QFileDialog::fileSelected, this, [this, write](const QString &path) {
        save(path, write);
    });
    dialog->open();
}

void FileSaver::save(const QString &path, Write write)
{
    m_pool.start([this, path, write = std::move(write)] {
        QSaveFile file(path);
        const bool done = file.open(QIODevice::WriteOnly) && write(file) && file.commit();
        const QString error = file.errorString();
        QMetaObject::invokeMethod(
            this,
            [this, path, done, error] {
                if (done)
                    emit saved(path);
                else
                    emit failed(tr("“%1” could not be written: %2.")
                                    .arg(QFileInfo(path).fileName(), error));
            },
            Qt::QueuedConnection);
    });
}

} // namespace ui
