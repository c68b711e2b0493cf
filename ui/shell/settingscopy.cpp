// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settingscopy.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

namespace ui {

namespace {

class CopyText
{
    Q_DECLARE_TR_FUNCTIONS(ui::SettingsCopy)
};

constexpr int Version = 1;
const QString VersionField = QStringLiteral("belfry-console-settings");
const QString SettingsField = QStringLiteral("settings");
const QString BytesField = QStringLiteral("base64");

// Of this workstation alone.
bool isLocal(const QString &key)
{
    return key.startsWith(u"window/") || key.startsWith(u"tray/") || key.startsWith(u"defaults/");
}

QJsonValue packed(const QVariant &value)
{
    if (value.typeId() == QMetaType::QByteArray)
        return QJsonObject{{BytesField, QString::fromLatin1(value.toByteArray().toBase64())}};
    return QJsonValue::fromVariant(value);
}

QVariant unpacked(const QJsonValue &value)
{
    if (value.isObject())
        return QByteArray::fromBase64(value[BytesField].toString().toLatin1());
    if (value.isArray())
        return value.toVariant().toStringList();
    return value.toVariant();
}

} // namespace

QByteArray settingsCopy(const QSettings &settings)
{
    QJsonObject values;
    const QStringList keys = settings.allKeys();
    for (const QString &key : keys) {
        if (!isLocal(key))
            values.insert(key, packed(settings.value(key)));
    }
    return QJsonDocument(QJsonObject{{VersionField, Version}, {SettingsField, values}}).toJson();
}

QString restoreSettings(const QByteArray &copy, QSettings &settings)
{
    QJsonParseError error;
    const QJsonObject file = QJsonDocument::fromJson(copy, &error).object();
    if (error.error != QJsonParseError::NoError)
        return CopyText::tr("The file is not JSON: %1 at character %2.")
            .arg(error.errorString())
            .arg(error.offset);
    const int version = file[VersionField].toInt();
    if (version == 0 || !file[SettingsField].isObject())
        return CopyText::tr("The file is not a copy of the console’s settings.");
    if (version > Version)
        return CopyText::tr("The file is of a newer Belfry (form %1; this one reads %2).")
            .arg(version)
            .arg(Version);
    const QStringList old = settings.allKeys();
    for (const QString &key : old) {
        if (!isLocal(key))
            settings.remove(key);
    }
    const QJsonObject values = file[SettingsField].toObject();
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (!isLocal(it.key()))
            settings.setValue(it.key(), unpacked(it.value()));
    }
    return {};
}

} // namespace ui
