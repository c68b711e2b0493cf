// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/takenoffer.h"

#include "ui/secretclipboard.h"
#include "ui/snippets.h"

#include <QCoreApplication>

namespace ui {

void takeOffer(Page &page,
               server::Console &console,
               const server::ServerStatus &status,
               const RefusalOffer &offer,
               const server::LogEntry &entry)
{
    if (offer.kind == RefusalOffer::OpenTester) {
        emit page.signatureRequested(questionOf(entry));
        return;
    }
    if (offer.kind != RefusalOffer::CopyEnv) {
        emit page.rowsRequested(QStringLiteral("manage"), managePlace(offer));
        return;
    }
    console.credentials(
        offer.appId, {&page, [&page, status](const server::Result<server::AppCredentials> &answer) {
                          if (!answer) {
                              emit page.notified(answer.error().message);
                              return;
                          }
                          copySecret(laravelEnv(*answer, status));
                          emit page.notified(QCoreApplication::translate(
                              "ui::RefusalAdvice",
                              "Copied the lines for the .env file; they leave the clipboard after "
                              "a minute."));
                      }});
}

} // namespace ui
