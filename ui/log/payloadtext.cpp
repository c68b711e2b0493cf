// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/payloadtext.h"

#include "ui/formatting.h"
#include "ui/models/cappedtext.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

namespace ui {

namespace {
constexpr qsizetype BytesALine = 16;
}

bool isBinary(const QByteArray &bytes)
{
    const bool controls = std::any_of(bytes.cbegin(), bytes.cend(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
    });
    if (controls)
        return true;
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(bytes);
    Q_UNUSED(text)
    return decoder.hasError();
}

QString hexText(const QByteArray &bytes, qsizetype most)
{
    QString out;
    const qsizetype end = qMin(most, bytes.size());
    for (qsizetype start = 0; start < end; start += BytesALine) {
        const QByteArray line = bytes.sliced(start, qMin(BytesALine, end - start));
        QString characters;
        for (char c : line) {
            const auto code = static_cast<unsigned char>(c);
            characters += code >= 0x20 && code < 0x7f ? QChar::fromLatin1(c) : QChar(u'·');
        }
        out += QStringLiteral("%1  %2  %3\n")
                   .arg(start, 8, 16, QLatin1Char('0'))
                   .arg(QString::fromLatin1(line.toHex(' ')), -47)
                   .arg(characters);
    }
    if (bytes.size() > end)
        out += QCoreApplication::translate("ui::CappedText", "… %1 more are not shown")
                   .arg(bytesText(bytes.size() - end));
    return out;
}

QString payloadText(const QByteArray &bytes)
{
    return isBinary(bytes) ? hexText(bytes) : cappedText(bytes);
}

} // namespace ui
