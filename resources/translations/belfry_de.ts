<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AuditWords</name>
    <message>
        <source>Server started</source>
        <translation>Server gestartet</translation>
    </message>
    <message>
        <source>Server stopped</source>
        <translation>Server gestoppt</translation>
    </message>
    <message>
        <source>Demo started</source>
        <translation>Demo gestartet</translation>
    </message>
    <message>
        <source>Demo stopped</source>
        <translation>Demo gestoppt</translation>
    </message>
    <message>
        <source>Event published</source>
        <translation>Event gesendet</translation>
    </message>
    <message>
        <source>Tenant event sent</source>
        <translation>Mandanten-Event gesendet</translation>
    </message>
    <message>
        <source>Notification sent</source>
        <translation>Benachrichtigung gesendet</translation>
    </message>
    <message>
        <source>Clients disconnected</source>
        <translation>Clients getrennt</translation>
    </message>
    <message>
        <source>Client taken off a channel</source>
        <translation>Client von einem Kanal genommen</translation>
    </message>
    <message>
        <source>Users blocked</source>
        <translation>Benutzer gesperrt</translation>
    </message>
    <message>
        <source>User unblocked</source>
        <translation>Benutzer entsperrt</translation>
    </message>
    <message>
        <source>Directory changed</source>
        <translation>Verzeichnis geändert</translation>
    </message>
    <message>
        <source>App added</source>
        <translation>App hinzugefügt</translation>
    </message>
    <message>
        <source>App changed</source>
        <translation>App geändert</translation>
    </message>
    <message>
        <source>App deleted</source>
        <translation>App gelöscht</translation>
    </message>
    <message>
        <source>Secret rotated</source>
        <translation>Secret erneuert</translation>
    </message>
    <message>
        <source>Entries lost</source>
        <translation>Einträge verloren</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Alle Aktionen</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>Apps</translation>
    </message>
    <message>
        <source>Tenants and users</source>
        <translation>Mandanten und Benutzer</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>App ID %1</source>
        <translation>App-ID %1</translation>
    </message>
    <message>
        <source>Listener restarted</source>
        <translation>Listener neu gestartet</translation>
    </message>
    <message>
        <source>Server settings changed</source>
        <translation>Servereinstellungen geändert</translation>
    </message>
    <message>
        <source>Tenant rules changed</source>
        <translation>Mandantenregeln geändert</translation>
    </message>
</context>
<context>
    <name>ColourRules</name>
    <message>
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Grey text</source>
        <translation>Graue Schrift</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>Zurückweisungen</translation>
    </message>
    <message>
        <source>Slow clients</source>
        <translation>Langsame Clients</translation>
    </message>
    <message>
        <source>Closed for an error</source>
        <translation>Wegen eines Fehlers geschlossen</translation>
    </message>
    <message>
        <source>Done in a console</source>
        <translation>In einer Konsole getan</translation>
    </message>
    <message>
        <source>Client events</source>
        <translation>Client Events</translation>
    </message>
    <message>
        <source>Published events</source>
        <translation>Veröffentlichte Events</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presence</translation>
    </message>
    <message>
        <source>Disconnects</source>
        <translation>Getrennte Verbindungen</translation>
    </message>
</context>
<context>
    <name>OptionTexts</name>
    <message>
        <source>Basics</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Client events</source>
        <translation>Client Events</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presence</translation>
    </message>
    <message>
        <source>Cache channels</source>
        <translation>Cache-Channels</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Signaturen</translation>
    </message>
    <message>
        <source>Flood protection</source>
        <translation>Flutschutz</translation>
    </message>
    <message>
        <source>Further options</source>
        <translation>Weitere Optionen</translation>
    </message>
    <message>
        <source>Max connections</source>
        <translation>Max. Verbindungen</translation>
    </message>
    <message>
        <source>Clients beyond it are refused with 4004. Empty: no limit.</source>
        <translation>Weitere Clients werden mit 4004 abgelehnt. Leer: unbegrenzt.</translation>
    </message>
    <message>
        <source>Max message</source>
        <translation>Max. Nachricht</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>What a client may send in one message. 0: no limit.</source>
        <translation>Was ein Client in einer Nachricht senden darf. 0: unbegrenzt.</translation>
    </message>
    <message>
        <source>Max queue</source>
        <translation>Max. Warteschlange</translation>
    </message>
    <message>
        <source>What may wait for a client that reads slowly, before it is disconnected.</source>
        <translation>Was auf einen langsam lesenden Client warten darf, bevor er getrennt wird.</translation>
    </message>
    <message>
        <source>Max event</source>
        <translation>Max. Event</translation>
    </message>
    <message>
        <source>Of the data of one event.</source>
        <translation>Von den Daten eines Events.</translation>
    </message>
    <message>
        <source>Max request</source>
        <translation>Max. Anfrage</translation>
    </message>
    <message>
        <source>Of the body of a backend&apos;s request.</source>
        <translation>Vom Body einer Backend-Anfrage.</translation>
    </message>
    <message>
        <source>Max event name</source>
        <translation>Max. Event-Name</translation>
    </message>
    <message>
        <source>Length of an event&apos;s name.</source>
        <translation>Länge eines Event-Namens.</translation>
    </message>
    <message>
        <source>Max channel name</source>
        <translation>Max. Channel-Name</translation>
    </message>
    <message>
        <source>Length of a channel&apos;s name. Empty: 200, or any length with free channel names.</source>
        <translation>Länge eines Channel-Namens. Leer: 200, bei freien Channel-Namen beliebig.</translation>
    </message>
    <message>
        <source>Max channels</source>
        <translation>Max. Channels</translation>
    </message>
    <message>
        <source>per event</source>
        <translation>pro Event</translation>
    </message>
    <message>
        <source>To which one request may publish.</source>
        <translation>An die eine Anfrage senden darf.</translation>
    </message>
    <message>
        <source>Max batch</source>
        <translation>Max. Batch</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>In one request for a batch of events.</source>
        <translation>In einer Anfrage mit mehreren Events.</translation>
    </message>
    <message>
        <source>Max members</source>
        <translation>Max. Mitglieder</translation>
    </message>
    <message>
        <source>per channel</source>
        <translation>pro Channel</translation>
    </message>
    <message>
        <source>Users on one presence channel. 0: no limit.</source>
        <translation>Benutzer in einem Presence-Channel. 0: unbegrenzt.</translation>
    </message>
    <message>
        <source>Max member</source>
        <translation>Max. Mitglied</translation>
    </message>
    <message>
        <source>Of what a channel tells of one user.</source>
        <translation>Von dem, was ein Channel über einen Benutzer mitteilt.</translation>
    </message>
    <message>
        <source>Ping after</source>
        <translation>Ping nach</translation>
    </message>
    <message>
        <source>s of silence</source>
        <translation>s Stille</translation>
    </message>
    <message>
        <source>Then Belfry asks whether it is there.</source>
        <translation>Dann fragt Belfry, ob der Client noch da ist.</translation>
    </message>
    <message>
        <source>Answer within</source>
        <translation>Antwort innerhalb von</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Or the client is closed with 4201.</source>
        <translation>Sonst wird der Client mit 4201 geschlossen.</translation>
    </message>
    <message>
        <source>Activity timeout</source>
        <translation>Aktivitäts-Timeout</translation>
    </message>
    <message>
        <source>What clients are told: after so much silence they ask whether the server is there.</source>
        <translation>Was Clients mitgeteilt wird: Nach so langer Stille fragen sie, ob der Server noch da ist.</translation>
    </message>
    <message>
        <source>Backend events</source>
        <translation>Backend-Events</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>pro Sekunde</translation>
    </message>
    <message>
        <source>Empty: no limit.</source>
        <translation>Leer: unbegrenzt.</translation>
    </message>
    <message>
        <source>Of one client. Empty: no limit.</source>
        <translation>Von einem Client. Leer: unbegrenzt.</translation>
    </message>
    <message>
        <source>Read requests</source>
        <translation>Leseanfragen</translation>
    </message>
    <message>
        <source>Of backends. Empty: no limit.</source>
        <translation>Von Backends. Leer: unbegrenzt.</translation>
    </message>
    <message>
        <source>Keep the last event</source>
        <translation>Letztes Event behalten</translation>
    </message>
    <message>
        <source>0: until the restart.</source>
        <translation>0: bis zum Neustart.</translation>
    </message>
    <message>
        <source>Clock may differ</source>
        <translation>Uhrabweichung</translation>
    </message>
    <message>
        <source>Between a backend&apos;s request and this machine. 0: is not checked.</source>
        <translation>Zwischen der Anfrage eines Backends und diesem Rechner. 0: keine Prüfung.</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Of one client in the time below.</source>
        <translation>Von einem Client in der Zeit unten.</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Innerhalb von</translation>
    </message>
    <message>
        <source>After which counting begins again.</source>
        <translation>Danach beginnt die Zählung von vorn.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Empty: the app ID.</source>
        <translation>Leer: die App-ID.</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>Without it, clients are closed and refused with 4003.</source>
        <translation>Aus: Clients werden mit 4003 geschlossen und abgelehnt.</translation>
    </message>
    <message>
        <source>Allowed origins</source>
        <translation>Erlaubte Origins</translation>
    </message>
    <message>
        <source>Web pages that may connect, with spaces between them; * stands for any text.</source>
        <translation>Webseiten, die sich verbinden dürfen, durch Leerzeichen getrennt; * steht für beliebigen Text.</translation>
    </message>
    <message>
        <source>Who may send</source>
        <translation>Wer senden darf</translation>
    </message>
    <message>
        <source>Events that clients send to each other.</source>
        <translation>Events, die Clients einander senden.</translation>
    </message>
    <message>
        <source>On which channels</source>
        <translation>Auf welchen Channels</translation>
    </message>
    <message>
        <source>Where client events are taken.</source>
        <translation>Wo Client Events angenommen werden.</translation>
    </message>
    <message>
        <source>Check protocol version</source>
        <translation>Protokollversion prüfen</translation>
    </message>
    <message>
        <source>Refuses clients whose version is not supported.</source>
        <translation>Lehnt Clients ab, deren Version nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>Free channel names</source>
        <translation>Freie Channel-Namen</translation>
    </message>
    <message>
        <source>Any characters and any length, as Reverb has it.</source>
        <translation>Beliebige Zeichen und Länge, wie bei Reverb.</translation>
    </message>
    <message>
        <source>Tell subscriber counts</source>
        <translation>Abonnentenzahl mitteilen</translation>
    </message>
    <message>
        <source>Subscribers are told how many they are.</source>
        <translation>Abonnenten erfahren, wie viele sie sind.</translation>
    </message>
    <message>
        <source>Check the key as well</source>
        <translation>Auch den Key prüfen</translation>
    </message>
    <message>
        <source>A channel&apos;s signature must name the key of this app.</source>
        <translation>Die Signatur für einen Channel muss den Key dieser App nennen.</translation>
    </message>
    <message>
        <source>Limit messages</source>
        <translation>Nachrichten begrenzen</translation>
    </message>
    <message>
        <source>Of each client.</source>
        <translation>Von jedem Client.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Who sends more is disconnected, and not only ignored.</source>
        <translation>Wer mehr sendet, wird getrennt und nicht nur ignoriert.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Subscribers of the channel</source>
        <translation>Abonnenten des Channels</translation>
    </message>
    <message>
        <source>Private and presence channels</source>
        <translation>Private und Presence-Channels</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Alle Channels</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Real users are at it. A band above the pages says so, and disconnecting its clients or sending many events asks first.</source>
        <translation>Echte Benutzer arbeiten damit. Ein Band über den Seiten sagt es, und vor dem Trennen von Clients oder dem Senden vieler Events wird gefragt.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Marks the app where apps are listed, and the band.</source>
        <translation>Kennzeichnet die App, wo Apps aufgelistet sind, und das Band.</translation>
    </message>
</context>
<context>
    <name>OptionValues</name>
    <message>
        <source>“%1” must be a whole number from %2 to %3.</source>
        <translation>„%1“ muss eine ganze Zahl von %2 bis %3 sein.</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Belfry</source>
        <translation>Belfry</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source> or </source>
        <comment>between two of several</comment>
        <translation> oder </translation>
    </message>
    <message>
        <source>whoever is signed in</source>
        <translation>wer angemeldet ist</translation>
    </message>
    <message>
        <source>members of the tenant</source>
        <translation>Mitglieder des Mandanten</translation>
    </message>
    <message>
        <source>members with the role %1</source>
        <translation>Mitglieder mit der Rolle %1</translation>
    </message>
    <message>
        <source>members who may %1</source>
        <translation>Mitglieder mit der Berechtigung %1</translation>
    </message>
    <message>
        <source>the user whose ID is {%1}</source>
        <translation>der Benutzer mit der ID {%1}</translation>
    </message>
    <message>
        <source>the user whom a query names as the owner</source>
        <translation>der Benutzer, den eine Abfrage als Eigentümer nennt</translation>
    </message>
    <message>
        <source>whom a module of the program lets in</source>
        <translation>wen ein Modul des Programms zulässt</translation>
    </message>
    <message>
        <source> who are also </source>
        <comment>between two conditions</comment>
        <translation> und zugleich </translation>
    </message>
    <message>
        <source>everybody; the channel is public</source>
        <translation>alle; der Channel ist öffentlich</translation>
    </message>
    <message>
        <source>, or </source>
        <comment>between two ways</comment>
        <translation>, oder </translation>
    </message>
    <message>
        <source>public cache channel</source>
        <translation>öffentlicher Cache-Channel</translation>
    </message>
    <message>
        <source>public channel</source>
        <translation>öffentlicher Channel</translation>
    </message>
    <message>
        <source>private cache channel</source>
        <translation>privater Cache-Channel</translation>
    </message>
    <message>
        <source>private channel</source>
        <translation>privater Channel</translation>
    </message>
    <message>
        <source>encrypted cache channel</source>
        <translation>verschlüsselter Cache-Channel</translation>
    </message>
    <message>
        <source>encrypted channel</source>
        <translation>verschlüsselter Channel</translation>
    </message>
    <message>
        <source>presence cache channel</source>
        <translation>Presence-Cache-Channel</translation>
    </message>
    <message>
        <source>presence channel</source>
        <translation>Presence-Channel</translation>
    </message>
    <message>
        <source>Everybody may join.</source>
        <translation>Alle dürfen beitreten.</translation>
    </message>
    <message>
        <source>The backend of the application decides who may join, by its signature; Belfry is not asked (authorization.enabled).</source>
        <translation>Das Backend der Anwendung entscheidet mit seiner Signatur, wer beitreten darf; Belfry wird nicht gefragt (authorization.enabled).</translation>
    </message>
    <message>
        <source>No rule fits, so Belfry lets nobody in; a backend that signs for the channel itself still can.</source>
        <translation>Keine Regel passt, daher lässt Belfry niemanden zu; ein Backend, das selbst für den Channel signiert, kann es weiterhin.</translation>
    </message>
    <message>
        <source>May join: %1.</source>
        <translation>Beitreten dürfen: %1.</translation>
    </message>
    <message>
        <source>A %1.</source>
        <translation>Ein %1.</translation>
    </message>
    <message>
        <source>It belongs to no tenant (Unassigned).</source>
        <translation>Er gehört zu keinem Mandanten (Nicht zugeordnet).</translation>
    </message>
    <message>
        <source>Tenant %1.</source>
        <translation>Mandant %1.</translation>
    </message>
    <message>
        <source>Rule %1: %2.</source>
        <translation>Regel %1: %2.</translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <source>Belfry</source>
        <translation>Belfry</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
</context>
<context>
    <name>app::Profile</name>
    <message>
        <source>Settings could not be read; defaults are in use. The old file is kept as %1.</source>
        <translation>Die Einstellungen sind nicht lesbar; es gelten die Vorgaben. Die alte Datei wurde als %1 aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>ui::AboutDialog</name>
    <message>
        <source>About Belfry</source>
        <translation>Über Belfry</translation>
    </message>
    <message>
        <source>Belfry %1</source>
        <translation>Belfry %1</translation>
    </message>
    <message>
        <source>A Pusher-protocol broadcaster with a desktop console.
Built with Qt %1. Free software under the GNU General Public Licence, version 3 or later; it comes with no warranty.</source>
        <translation>Ein Broadcaster für das Pusher-Protokoll mit Desktop-Konsole.
Erstellt mit Qt %1. Freie Software unter der GNU General Public License, Version 3 oder später; ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Licence of the icons</source>
        <translation>Lizenz der Symbole</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::AddAppDialog</name>
    <message>
        <source>My shop</source>
        <translation>Mein Shop</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What is left empty is made up at random. Give them only when an application is set up with them already.</source>
        <translation>Leere Felder werden zufällig gefüllt. Nur ausfüllen, wenn eine Anwendung schon damit eingerichtet ist.</translation>
    </message>
    <message>
        <source>made up</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>App-ID</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Add the app</source>
        <translation>App hinzufügen</translation>
    </message>
    <message>
        <source>The app “%1” was added.</source>
        <translation>Die App „%1“ wurde hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>ui::AlertLog</name>
    <message>
        <source>The alert “%1” fires.</source>
        <translation>Der Alarm „%1“ wird ausgelöst.</translation>
    </message>
    <message>
        <source>The alert “%1” is over.</source>
        <translation>Der Alarm „%1“ ist vorbei.</translation>
    </message>
</context>
<context>
    <name>ui::AlertRows</name>
    <message>
        <source>acknowledged</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>Someone knows of it; it is quiet until it is over.</source>
        <translation>Jemand weiß davon; bis es vorbei ist, bleibt es still.</translation>
    </message>
    <message>
        <source>snoozed until %1</source>
        <translation>zurückgestellt bis %1</translation>
    </message>
    <message>
        <source>It is said again then, if it is still so.</source>
        <translation>Wird dann erneut gemeldet, wenn es noch so ist.</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Tells</source>
        <translation>Meldet über</translation>
    </message>
    <message>
        <source>is down</source>
        <translation>steht still</translation>
    </message>
    <message>
        <source>listens</source>
        <translation>lauscht</translation>
    </message>
    <message>
        <source>Nothing to measure at the moment: it is no alert.</source>
        <translation>Derzeit nichts zu messen: Das ist keine Warnung.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>desktop too</source>
        <translation>auch Desktop</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>diese Seite</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Dauerte</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Schlimmster</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>dauert an</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>rule, value, where</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) more within the last minutes</source>
        <translation>
            <numerusform>noch %n-mal in den letzten Minuten</numerusform>
            <numerusform>noch %n-mal in den letzten Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>desktop, sound</source>
        <translation>Desktop, Ton</translation>
    </message>
    <message>
        <source>The desktop&apos;s own beep is played.</source>
        <translation>Der Signalton des Desktops erklingt.</translation>
    </message>
</context>
<context>
    <name>ui::AlertRule</name>
    <message>
        <source>Server does not listen</source>
        <translation>Server lauscht nicht</translation>
    </message>
    <message>
        <source>Publish latency (p95)</source>
        <translation>Sendelatenz (p95)</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Zurückgewiesen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Slow connections</source>
        <translation>Langsame Verbindungen</translation>
    </message>
    <message>
        <source>Share of an app&apos;s connection limit</source>
        <translation>Anteil am Verbindungslimit einer App</translation>
    </message>
    <message>
        <source>Open connections</source>
        <translation>Offene Verbindungen</translation>
    </message>
    <message>
        <source>Log entries missed by this console</source>
        <translation>Protokolleinträge, die dieser Konsole entgingen</translation>
    </message>
    <message>
        <source>Rest of the certificate&apos;s validity</source>
        <translation>Restliche Gültigkeit des Zertifikats</translation>
    </message>
    <message>
        <source>Users online</source>
        <translation>Benutzer online</translation>
    </message>
    <message>
        <source>Messages in</source>
        <translation>Nachrichten ein</translation>
    </message>
    <message>
        <source>Messages out</source>
        <translation>Nachrichten aus</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source> per minute</source>
        <translation> pro Minute</translation>
    </message>
    <message>
        <source> %</source>
        <comment>per cent</comment>
        <translation> %</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> pro Sekunde</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <comment>metric, limit</comment>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <comment>metric, limit</comment>
        <translation>%1 unter %2</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>metric, value</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>tenant, app</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
</context>
<context>
    <name>ui::AlertRuleDialog</name>
    <message>
        <source>&amp;Notify outside the window as well</source>
        <translation>Auch außerhalb des Fensters be&amp;nachrichtigen</translation>
    </message>
    <message>
        <source>Alert rule</source>
        <translation>Warnregel</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>&amp;Is</source>
        <translation>&amp;Ist</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Dauer</translation>
    </message>
    <message>
        <source>&amp;App</source>
        <translation>&amp;App</translation>
    </message>
    <message>
        <source>&amp;Tenant</source>
        <translation>Mandan&amp;t</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>above</source>
        <translation>über</translation>
    </message>
    <message>
        <source>below</source>
        <translation>unter</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>genau</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>All apps</source>
        <translation>Alle Apps</translation>
    </message>
    <message>
        <source>All tenants</source>
        <translation>Alle Mandanten</translation>
    </message>
    <message>
        <source>This is measured for the whole server only.</source>
        <translation>Das wird nur für den ganzen Server gemessen.</translation>
    </message>
    <message numerus="yes">
        <source>An alert when this is so for %n second(s): %1.</source>
        <translation>
            <numerusform>Eine Warnung, wenn dies %n Sekunde lang zutrifft: %1.</numerusform>
            <numerusform>Eine Warnung, wenn dies %n Sekunden lang zutrifft: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>An alert as soon as this is so: %1.</source>
        <translation>Eine Warnung, sobald dies zutrifft: %1.</translation>
    </message>
    <message>
        <source>With a &amp;sound</source>
        <translation>Mit &amp;Ton</translation>
    </message>
    <message>
        <source>The desktop&apos;s own beep is played, once for each notification; how it sounds is set there.</source>
        <translation>Der Signalton des Desktops erklingt, einmal je Nachricht; wie er klingt, wird dort eingestellt.</translation>
    </message>
</context>
<context>
    <name>ui::AlertScope</name>
    <message numerus="yes">
        <source>%n active alert(s)</source>
        <translation>
            <numerusform>%n aktive Warnung</numerusform>
            <numerusform>%n aktive Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n Regel</numerusform>
            <numerusform>%n Regeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n past alert(s)</source>
        <translation>
            <numerusform>%n frühere Warnung</numerusform>
            <numerusform>%n frühere Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Outside the scope of the window and hidden: %1.</source>
        <comment>list of counts</comment>
        <translation>Außerhalb des Bereichs des Fensters und ausgeblendet: %1.</translation>
    </message>
</context>
<context>
    <name>ui::AlertStore</name>
    <message>
        <source>The history of alerts could not be read (%1), so it begins anew. The old file is kept as “%2”.</source>
        <translation>Der Verlauf der Meldungen konnte nicht gelesen werden (%1) und beginnt neu. Die alte Datei ist als „%2“ aufgehoben.</translation>
    </message>
    <message>
        <source>The history of alerts could not be read (%1), so it begins anew.</source>
        <translation>Der Verlauf der Meldungen konnte nicht gelesen werden (%1) und beginnt neu.</translation>
    </message>
    <message>
        <source>“%1” could not be written, so the history of alerts is lost when the console is closed: %2.</source>
        <translation>„%1“ konnte nicht geschrieben werden, der Verlauf der Meldungen geht also beim Schließen der Konsole verloren: %2.</translation>
    </message>
</context>
<context>
    <name>ui::AlertsPage</name>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message numerus="yes">
        <source>No active alerts. %n rule(s) watch the server.</source>
        <translation>
            <numerusform>Keine aktiven Warnungen. %n Regel überwacht den Server.</numerusform>
            <numerusform>Keine aktiven Warnungen. %n Regeln überwachen den Server.</numerusform>
        </translation>
    </message>
    <message>
        <source>No active alerts: no rule is switched on.</source>
        <translation>Keine aktiven Warnungen: Keine Regel ist eingeschaltet.</translation>
    </message>
    <message>
        <source>Notify again</source>
        <translation>Wieder benachrichtigen</translation>
    </message>
    <message>
        <source>Mute for 1 h</source>
        <translation>1 h stummschalten</translation>
    </message>
    <message>
        <source>Notifications are muted until %1.</source>
        <translation>Benachrichtigungen sind bis %1 stummgeschaltet.</translation>
    </message>
    <message>
        <source>Notifications are on again.</source>
        <translation>Benachrichtigungen sind wieder eingeschaltet.</translation>
    </message>
    <message>
        <source>Belfry</source>
        <translation>Belfry</translation>
    </message>
    <message>
        <source>Delete this rule? Nobody is told any more of: %1.</source>
        <translation>Diese Regel löschen? Niemand erfährt dann mehr von: %1.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>It is %1 now: that is an alert.</source>
        <translation>Jetzt %1: Das ist eine Warnung.</translation>
    </message>
    <message>
        <source>It is %1 now: that is no alert.</source>
        <translation>Jetzt %1: Das ist keine Warnung.</translation>
    </message>
    <message>
        <source>Test of “%1”. %2</source>
        <comment>rule, verdict</comment>
        <translation>Test von „%1“. %2</translation>
    </message>
    <message>
        <source>Test of an alert</source>
        <translation>Test einer Warnung</translation>
    </message>
    <message>
        <source>For 10 minutes</source>
        <translation>10 Minuten</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>No longer</source>
        <translation>Nicht mehr</translation>
    </message>
    <message>
        <source>Active alerts</source>
        <translation>Aktive Warnungen</translation>
    </message>
    <message>
        <source>Nothing is shown outside the window; alerts stay on this page.</source>
        <translation>Außerhalb des Fensters wird nichts gezeigt; Warnungen bleiben auf dieser Seite.</translation>
    </message>
    <message>
        <source>Go to cause</source>
        <translation>Zur Ursache</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Quiet until it is over</source>
        <translation>Still, bis es vorbei ist</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>There are no rules: nobody is told when something goes wrong.</source>
        <translation>Es gibt keine Regeln: Niemand erfährt, wenn etwas schiefgeht.</translation>
    </message>
    <message>
        <source>Default rules</source>
        <translation>Standardregeln</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Says what it reads now, as a notification too</source>
        <translation>Zeigt den jetzigen Wert, auch als Benachrichtigung</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Forget what is over</source>
        <translation>Vergangenes entfernen</translation>
    </message>
    <message>
        <source>No alert has been noted.</source>
        <translation>Es ist keine Meldung verzeichnet.</translation>
    </message>
    <message>
        <source>No rule is about the scope of the window.</source>
        <translation>Keine Regel betrifft den Bereich des Fensters.</translation>
    </message>
    <message>
        <source>All apps and tenants</source>
        <translation>Alle Apps und Mandanten</translation>
    </message>
</context>
<context>
    <name>ui::AppForm</name>
    <message>
        <source>Options of the app</source>
        <translation>Optionen der App</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>App-ID</translation>
    </message>
    <message>
        <source>Backends name the app by it. It cannot change; duplicate the app to have another one.</source>
        <translation>Damit nennen Backends die App. Nicht änderbar; für eine andere die App duplizieren.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Clients connect with it. It is public.</source>
        <translation>Damit verbinden sich Clients. Der Key ist öffentlich.</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>200</source>
        <translation>200</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 to %2.</source>
        <translation>%1 bis %2.</translation>
    </message>
    <message>
        <source>Setting: %1</source>
        <translation>Einstellung: %1</translation>
    </message>
    <message>
        <source>The secret before is valid as well.</source>
        <translation>Das vorige Secret gilt ebenfalls.</translation>
    </message>
    <message>
        <source>The secret before is valid until %1.</source>
        <translation>Das vorige Secret gilt bis %1.</translation>
    </message>
    <message>
        <source>This app comes from %1 and has to be changed there. Belfry takes the change over when the file is saved.</source>
        <translation>Diese App stammt aus %1 und muss dort geändert werden. Belfry übernimmt die Änderung, sobald die Datei gespeichert ist.</translation>
    </message>
    <message>
        <source>The key is empty; clients connect with it.</source>
        <translation>Der Key ist leer; Clients verbinden sich damit.</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>Key kopieren</translation>
    </message>
    <message>
        <source>The key is on the clipboard.</source>
        <translation>Der Key ist in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>ui::AppsPane</name>
    <message>
        <source>There are no apps yet</source>
        <translation>Es gibt noch keine Apps</translation>
    </message>
    <message>
        <source>An app is what an application connects to: a key for its clients and a secret for its backend.</source>
        <translation>Mit einer App verbindet sich eine Anwendung: ein Key für ihre Clients und ein Secret für ihr Backend.</translation>
    </message>
    <message>
        <source>Add an app</source>
        <translation>App hinzufügen</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Belfry</source>
        <translation>Belfry</translation>
    </message>
    <message>
        <source>%1: kept by Belfry, can be changed here</source>
        <translation>%1: von Belfry verwaltet, kann hier geändert werden</translation>
    </message>
    <message>
        <source>%1: comes from %2, has to be changed there</source>
        <translation>%1: stammt aus %2, muss dort geändert werden</translation>
    </message>
    <message>
        <source>Save or revert what is written first</source>
        <translation>Erst die Änderungen speichern oder zurücksetzen</translation>
    </message>
    <message>
        <source>This app comes from %1 and has to be changed there</source>
        <translation>Diese App stammt aus %1 und muss dort geändert werden</translation>
    </message>
    <message>
        <source>Another app with these options</source>
        <translation>Neue App mit diesen Optionen</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Let clients connect again</source>
        <translation>Clients wieder verbinden lassen</translation>
    </message>
    <message>
        <source>Close its clients with 4003 and let nobody in</source>
        <translation>Clients mit 4003 schließen und niemanden zulassen</translation>
    </message>
    <message>
        <source>Make another secret</source>
        <translation>Neues Secret erzeugen</translation>
    </message>
    <message>
        <source>Delete the app</source>
        <translation>App löschen</translation>
    </message>
    <message>
        <source>The change holds at once, for open connections too</source>
        <translation>Die Änderung gilt sofort, auch für offene Verbindungen</translation>
    </message>
    <message>
        <source>Something is wrong with what is written; see above</source>
        <translation>Die Eingabe stimmt nicht; siehe oben</translation>
    </message>
    <message>
        <source>“%1” was saved.</source>
        <translation>„%1“ wurde gespeichert.</translation>
    </message>
    <message>
        <source>The options of “%1” have changes that are not saved.</source>
        <translation>Die Optionen von „%1“ enthalten nicht gespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>The options of “%1” have changes that cannot be saved as they are.</source>
        <translation>Die Optionen von „%1“ enthalten Änderungen, die so nicht gespeichert werden können.</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 Kopie</translation>
    </message>
    <message>
        <source>Duplicate “%1”</source>
        <translation>„%1“ duplizieren</translation>
    </message>
    <message numerus="yes">
        <source>Disable “%1”? %n client(s) will be closed with 4003.</source>
        <translation>
            <numerusform>„%1“ deaktivieren? %n Client wird mit 4003 geschlossen.</numerusform>
            <numerusform>„%1“ deaktivieren? %n Clients werden mit 4003 geschlossen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is enabled.</source>
        <translation>„%1“ ist aktiviert.</translation>
    </message>
    <message>
        <source>“%1” is disabled.</source>
        <translation>„%1“ ist deaktiviert.</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>Apps</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Gespeichert in</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>App-ID</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Another app</source>
        <translation>Neue App</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren…</translation>
    </message>
    <message>
        <source>Rotate secret…</source>
        <translation>Secret erneuern…</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>Text to paste into an application of this app</source>
        <translation>Text zum Einfügen in eine Anwendung dieser App</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Show what is in force</source>
        <translation>Zeigen, was gilt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Setup wizard</source>
        <translation>Einrichtungsassistent</translation>
    </message>
</context>
<context>
    <name>ui::AuditPane</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Failed only</source>
        <translation>Nur fehlgeschlagene</translation>
    </message>
    <message>
        <source>Show older entries</source>
        <translation>Ältere Einträge zeigen</translation>
    </message>
    <message>
        <source>What operators did</source>
        <translation>Was Operatoren taten</translation>
    </message>
    <message>
        <source>Details of the selected entry</source>
        <translation>Details des ausgewählten Eintrags</translation>
    </message>
    <message>
        <source>Search the audit</source>
        <translation>Audit durchsuchen</translation>
    </message>
    <message>
        <source>Who, what, a value…</source>
        <translation>Wer, was, ein Wert…</translation>
    </message>
    <message>
        <source>Actions that are shown</source>
        <translation>Gezeigte Aktionen</translation>
    </message>
    <message>
        <source>Time that is shown</source>
        <translation>Gezeigte Zeit</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Export what was found</source>
        <translation>Gefundenes exportieren</translation>
    </message>
    <message>
        <source>As CSV…</source>
        <translation>Als CSV…</translation>
    </message>
    <message>
        <source>As JSON Lines…</source>
        <translation>Als JSON Lines…</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Only what concerns the app %1, as in the scope above.</source>
        <translation>Nur was die App %1 betrifft, gemäß dem Bereich oben.</translation>
    </message>
    <message>
        <source>Kept in %1.</source>
        <translation>Gespeichert in %1.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n Aktion</numerusform>
            <numerusform>%n Aktionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>first %n action(s)</source>
        <translation>
            <numerusform>erste Aktion</numerusform>
            <numerusform>erste %n Aktionen</numerusform>
        </translation>
    </message>
    <message>
        <source>The audit cannot be shown</source>
        <translation>Das Audit kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No entry has what is looked for.</source>
        <translation>Kein Eintrag enthält das Gesuchte.</translation>
    </message>
    <message>
        <source>No entry about the app %1 has what is looked for. The scope above widens it to all apps.</source>
        <translation>Kein Eintrag zur App %1 enthält das Gesuchte. Der Bereich oben erweitert die Suche auf alle Apps.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Nobody has changed anything yet</source>
        <translation>Noch niemand hat etwas geändert</translation>
    </message>
    <message>
        <source>Publishing, disconnecting, and changes to apps, users and the server are put down here, with who did it.</source>
        <translation>Senden, Trennen und Änderungen an Apps, Benutzern und Server werden hier festgehalten, mit dem, der es tat.</translation>
    </message>
    <message>
        <source>Select an entry to see its values.</source>
        <translation>Wählen Sie einen Eintrag, um seine Werte zu sehen.</translation>
    </message>
    <message>
        <source>Export the audit</source>
        <translation>Audit exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
</context>
<context>
    <name>ui::BlockedPane</name>
    <message>
        <source>Blocked users</source>
        <translation>Gesperrte Benutzer</translation>
    </message>
</context>
<context>
    <name>ui::BlockedUsers</name>
    <message>
        <source>Unblock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Let the selected users in</source>
        <translation>Die ausgewählten Benutzer zulassen</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Benutzer-ID</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Blocked users</source>
        <translation>Gesperrte Benutzer</translation>
    </message>
    <message>
        <source>Blocked users cannot sign in, join presence channels or be authorized. The list is kept in memory: a restart lets all in.</source>
        <translation>Gesperrte Benutzer können sich nicht anmelden, keinen Presence-Channels beitreten und nicht autorisiert werden. Die Liste liegt im Speicher: Nach einem Neustart sind alle wieder zugelassen.</translation>
    </message>
    <message>
        <source>The list cannot be had</source>
        <translation>Die Liste ist nicht verfügbar</translation>
    </message>
    <message>
        <source>Nobody is blocked</source>
        <translation>Niemand ist gesperrt</translation>
    </message>
    <message>
        <source>Select a connection and choose &quot;Block user…&quot; to keep its user out for a time.</source>
        <translation>Wählen Sie eine Verbindung und „Benutzer sperren…“, um deren Benutzer eine Zeit lang auszusperren.</translation>
    </message>
    <message>
        <source>%1 may come in again.</source>
        <translation>%1 darf wieder herein.</translation>
    </message>
</context>
<context>
    <name>ui::BucketModel</name>
    <message>
        <source>Nothing was measured in this stretch of time.</source>
        <translation>In diesem Zeitraum wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a line, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%1, highest second</source>
        <translation>%1, höchste Sekunde</translation>
    </message>
</context>
<context>
    <name>ui::CallDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ui::CappedText</name>
    <message>
        <source>… %1 more are not shown</source>
        <translation>… %1 weitere nicht gezeigt</translation>
    </message>
    <message>
        <source>
… %1 more are not shown</source>
        <translation>
… %1 weitere nicht gezeigt</translation>
    </message>
</context>
<context>
    <name>ui::CaptureBar</name>
    <message>
        <source>&amp;Capture:</source>
        <translation>&amp;Erfassen:</translation>
    </message>
    <message>
        <source>What is taken into the log. The filter below only hides rows; what the capture leaves out is not kept.</source>
        <translation>Was ins Protokoll kommt. Der Filter unten blendet nur Zeilen aus; was nicht erfasst wird, wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Take only what matches</source>
        <translation>Nur Passendes erfassen</translation>
    </message>
    <message>
        <source>everything, or for example %1</source>
        <translation>alles, oder zum Beispiel %1</translation>
    </message>
    <message>
        <source>Entries that the capture left out since the log was cleared. Counters, charts and the journal on disk have them all.</source>
        <translation>Einträge, die seit dem Leeren des Protokolls nicht erfasst wurden. Zähler, Diagramme und das Journal auf der Festplatte haben sie alle.</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle Typen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Capture takes no types at all, so nothing comes into the log.</source>
        <translation>Es wird kein Typ erfasst, also kommt nichts ins Protokoll.</translation>
    </message>
    <message>
        <source>Capture takes only what matches “%1”.</source>
        <translation>Erfasst wird nur, was zu „%1“ passt.</translation>
    </message>
    <message>
        <source>Capture leaves out: %1.</source>
        <translation>Nicht erfasst: %1.</translation>
    </message>
    <message>
        <source>Capture leaves out %1, and takes of the rest only what matches “%2”.</source>
        <translation>Nicht erfasst: %1; vom Rest nur, was zu „%2“ passt.</translation>
    </message>
    <message>
        <source>No types</source>
        <translation>Keine Typen</translation>
    </message>
    <message>
        <source>%1 of %2 types</source>
        <translation>%1 von %2 Typen</translation>
    </message>
    <message>
        <source>Everything is taken into the log.</source>
        <translation>Alles kommt ins Protokoll.</translation>
    </message>
    <message>
        <source>%1 not captured</source>
        <translation>%1 nicht erfasst</translation>
    </message>
</context>
<context>
    <name>ui::ChannelLine</name>
    <message>
        <source>%1   (%2)</source>
        <comment>channel, note</comment>
        <translation>%1   (%2)</translation>
    </message>
</context>
<context>
    <name>ui::ChannelNames</name>
    <message>
        <source>private</source>
        <comment>kind of channel</comment>
        <translation>privat</translation>
    </message>
    <message>
        <source>encrypted</source>
        <comment>kind of channel</comment>
        <translation>verschlüsselt</translation>
    </message>
    <message>
        <source>presence</source>
        <comment>kind of channel</comment>
        <translation>Presence</translation>
    </message>
    <message>
        <source>public</source>
        <comment>kind of channel</comment>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>whoever is signed in</source>
        <translation>wer angemeldet ist</translation>
    </message>
    <message>
        <source>is a member of the tenant</source>
        <translation>Mitglied des Mandanten ist</translation>
    </message>
    <message>
        <source>has one of these roles in the tenant: %1</source>
        <translation>im Mandanten eine dieser Rollen hat: %1</translation>
    </message>
    <message>
        <source>has one of these permissions in the tenant: %1</source>
        <translation>im Mandanten eine dieser Berechtigungen hat: %1</translation>
    </message>
    <message>
        <source>is the user whose id stands at {%1}</source>
        <translation>der Benutzer mit der ID an der Stelle {%1} ist</translation>
    </message>
    <message>
        <source>owns it, says a query of the database</source>
        <translation>laut einer Datenbankabfrage der Eigentümer ist</translation>
    </message>
    <message>
        <source>is let in by a rule of a module</source>
        <translation>durch eine Regel eines Moduls zugelassen wird</translation>
    </message>
    <message>
        <source>who %1</source>
        <comment>one condition, or several joined by &apos;and&apos;</comment>
        <translation>wer %1</translation>
    </message>
    <message>
        <source>, and </source>
        <comment>between conditions that must all hold</comment>
        <translation>, und </translation>
    </message>
    <message>
        <source>Belfry lets in nobody: the pattern %1 allows nothing.</source>
        <translation>Belfry lässt niemanden zu: Das Muster %1 erlaubt nichts.</translation>
    </message>
    <message>
        <source>By the pattern %1 Belfry lets in %2. The application may sign subscriptions itself as well.</source>
        <translation>Nach dem Muster %1 lässt Belfry zu: %2. Die Anwendung darf Abonnements auch selbst signieren.</translation>
    </message>
    <message>
        <source>; or </source>
        <comment>between ways to be let in</comment>
        <translation>; oder </translation>
    </message>
    <message>
        <source>%1, cache</source>
        <translation>%1, Cache</translation>
    </message>
    <message>
        <source>The channel is public: whoever has the app&apos;s key may subscribe.</source>
        <translation>Der Channel ist öffentlich: Wer den Key der App hat, darf abonnieren.</translation>
    </message>
    <message>
        <source>The application decides: it signs each subscription with the app&apos;s secret.</source>
        <translation>Die Anwendung entscheidet: Sie signiert jedes Abonnement mit dem Secret der App.</translation>
    </message>
    <message>
        <source>Belfry signs for nobody: no pattern under [[channels]] matches this name. Only the application itself can sign a subscription.</source>
        <translation>Belfry signiert für niemanden: Kein Muster unter [[channels]] passt zu diesem Namen. Nur die Anwendung selbst kann ein Abonnement signieren.</translation>
    </message>
    <message>
        <source>Only connections that are signed in as the user in the name get its events.</source>
        <translation>Nur Verbindungen, die als der Benutzer im Namen angemeldet sind, erhalten die Events.</translation>
    </message>
</context>
<context>
    <name>ui::ChannelPane</name>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Members (%1)</source>
        <translation>Mitglieder (%1)</translation>
    </message>
    <message>
        <source>Subscribers (%1)</source>
        <translation>Abonnenten (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n devices</source>
        <translation>
            <numerusform>%1, %n Gerät</numerusform>
            <numerusform>%1, %n Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, joined %2</source>
        <translation>%1, dabei seit %2</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>socket, user</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1
Double-click to see the connection</source>
        <translation>%1
Doppelklick zeigt die Verbindung</translation>
    </message>
    <message>
        <source>%1  %2  to %3</source>
        <comment>time, event, number of recipients</comment>
        <translation>%1  %2  an %3</translation>
    </message>
    <message>
        <source>%1
%2 from %3
Double-click to see it in the log</source>
        <comment>line, size, source</comment>
        <translation>%1
%2 von %3
Doppelklick zeigt es im Protokoll</translation>
    </message>
    <message>
        <source>Access (%1)</source>
        <translation>Zugang (%1)</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Who may join, and who was refused</source>
        <translation>Wer beitreten darf, und wer abgelehnt wurde</translation>
    </message>
    <message>
        <source>Who may join</source>
        <translation>Wer beitreten darf</translation>
    </message>
    <message>
        <source>Refused in the last 10 minutes: %1. The last one: %2</source>
        <translation>In den letzten 10 Minuten abgelehnt: %1. Zuletzt: %2</translation>
    </message>
    <message>
        <source>Refused in the last 10 minutes: 0</source>
        <translation>In den letzten 10 Minuten abgelehnt: 0</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>time, reason</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Code %1</translation>
    </message>
    <message>
        <source>Code %1, socket %2</source>
        <translation>Code %1, Socket %2</translation>
    </message>
    <message>
        <source>%1
%2
Double-click to see it in the log</source>
        <translation>%1
%2
Doppelklick zeigt es im Protokoll</translation>
    </message>
    <message>
        <source>Nothing is kept: no backend has published on this channel, or its time is over.</source>
        <translation>Nichts aufbewahrt: Kein Backend hat auf diesem Channel gesendet, oder die Zeit ist abgelaufen.</translation>
    </message>
    <message>
        <source>%1, %2, kept since %3 (%4).</source>
        <comment>event, size, time, how long ago</comment>
        <translation>%1, %2, aufbewahrt seit %3 (%4).</translation>
    </message>
    <message>
        <source>Until %1.</source>
        <translation>Bis %1.</translation>
    </message>
    <message>
        <source>encrypted: only the clients have the key</source>
        <translation>verschlüsselt: Nur die Clients haben den Schlüssel</translation>
    </message>
    <message>
        <source>Select a channel to see who is on it, what was sent, and who may join.</source>
        <translation>Wählen Sie einen Channel, um zu sehen, wer dabei ist, was gesendet wurde und wer beitreten darf.</translation>
    </message>
    <message>
        <source>About the channel</source>
        <translation>Über den Channel</translation>
    </message>
    <message>
        <source>Last events</source>
        <translation>Letzte Events</translation>
    </message>
    <message>
        <source>The log has no event on this channel.</source>
        <translation>Das Protokoll hat kein Event auf diesem Channel.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Publish here</source>
        <translation>Hier senden</translation>
    </message>
    <message>
        <source>Compose an event for this channel</source>
        <translation>Ein Event für diesen Channel verfassen</translation>
    </message>
    <message>
        <source>Show in log</source>
        <translation>Im Protokoll zeigen</translation>
    </message>
    <message>
        <source>What the log has about this channel</source>
        <translation>Was das Protokoll über diesen Channel hat</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Nobody is a member.</source>
        <translation>Keine Mitglieder.</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>Abonnenten</translation>
    </message>
    <message>
        <source>Nobody is subscribed.</source>
        <translation>Keine Abonnenten.</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>Ablehnungen</translation>
    </message>
    <message>
        <source>Nobody was refused.</source>
        <translation>Niemand wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Cached data</source>
        <translation>Daten im Cache</translation>
    </message>
</context>
<context>
    <name>ui::ChannelsEdit</name>
    <message>
        <source>Channels</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Take this channel away</source>
        <translation>Diesen Channel wegnehmen</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>%1 wegnehmen</translation>
    </message>
</context>
<context>
    <name>ui::ChannelsModel</name>
    <message>
        <source>Channel</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>Abon.</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Msgs/s</source>
        <translation>Nachr./s</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Letzte Minute</translation>
    </message>
    <message>
        <source>Bytes/s</source>
        <translation>Bytes/s</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Letztes Event</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>%1
Nobody is on it; subscriptions were refused.</source>
        <translation>%1
Niemand ist dabei; Abonnements wurden abgelehnt.</translation>
    </message>
    <message>
        <source>Only presence channels know their users</source>
        <translation>Nur Presence-Channels kennen ihre Benutzer</translation>
    </message>
    <message>
        <source>Mean of the last seconds; “–” until one has been measured</source>
        <translation>Mittel der letzten Sekunden; „–“, bis eine gemessen ist</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in the last minute, as far as this page was open</source>
        <translation>
            <numerusform>%n Nachricht in der letzten Minute, soweit diese Seite offen war</numerusform>
            <numerusform>%n Nachrichten in der letzten Minute, soweit diese Seite offen war</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused in the last 10 minutes; the last one %1</source>
        <translation>In den letzten 10 Minuten abgelehnt; zuletzt %1</translation>
    </message>
    <message>
        <source>No event so far</source>
        <translation>Noch kein Event</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>Nobody is on it</source>
        <translation>Niemand ist dabei</translation>
    </message>
    <message>
        <source>%1, nobody is on it, subscriptions were refused</source>
        <translation>%1, niemand ist dabei, Abonnements wurden abgelehnt</translation>
    </message>
    <message>
        <source>%1, subscriptions were refused</source>
        <translation>%1, Abonnements wurden abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) refused in the last 10 minutes</source>
        <translation>
            <numerusform>%n Abonnement in den letzten 10 Minuten abgelehnt</numerusform>
            <numerusform>%n Abonnements in den letzten 10 Minuten abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Subscriptions and messages refused in the last 10 minutes</source>
        <translation>In den letzten 10 Minuten abgelehnte Abonnements und Nachrichten</translation>
    </message>
</context>
<context>
    <name>ui::ChannelsPage</name>
    <message>
        <source>Showing %1 of %2</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message>
        <source>Channels, %1 of %2 rows</source>
        <translation>Channels, %1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>No channel matches</source>
        <translation>Kein Channel passt</translation>
    </message>
    <message numerus="yes">
        <source>None of %n channel(s) is admitted by the filter, the type and the scope.</source>
        <translation>
            <numerusform>Filter, Typ und Bereich lassen den einen Channel nicht durch.</numerusform>
            <numerusform>Filter, Typ und Bereich lassen keinen von %n Channels durch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>All apps and tenants</source>
        <translation>Alle Apps und Mandanten</translation>
    </message>
    <message>
        <source>No channel can be occupied until it is started.</source>
        <translation>Solange er nicht läuft, kann kein Channel belegt sein.</translation>
    </message>
    <message>
        <source>Reading the channels…</source>
        <translation>Channels werden gelesen…</translation>
    </message>
    <message>
        <source>The server is being asked for its channels.</source>
        <translation>Die Channels werden vom Server abgefragt.</translation>
    </message>
    <message>
        <source>No channel is occupied</source>
        <translation>Kein Channel ist belegt</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) are connected, but none has subscribed. A channel appears as soon as one does, or is refused.</source>
        <translation>
            <numerusform>%n Client ist verbunden, hat aber nichts abonniert. Ein Channel erscheint, sobald das geschieht oder abgelehnt wird.</numerusform>
            <numerusform>%n Clients sind verbunden, aber keiner hat etwas abonniert. Ein Channel erscheint, sobald das geschieht oder abgelehnt wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server listens on %1. A channel appears as soon as a client subscribes to it, or is refused.</source>
        <translation>Der Server lauscht auf %1. Ein Channel erscheint, sobald ein Client ihn abonniert oder abgelehnt wird.</translation>
    </message>
    <message>
        <source>Connect your application</source>
        <translation>Anwendung verbinden</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>type, tenant, app</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Publish here…</source>
        <translation>Hier senden…</translation>
    </message>
    <message>
        <source>Show in log</source>
        <translation>Im Protokoll zeigen</translation>
    </message>
    <message>
        <source>Show its connections</source>
        <translation>Seine Verbindungen zeigen</translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Filter by %1 %2</source>
        <translation>Nach %1 %2 filtern</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Export channels</source>
        <translation>Channels exportieren</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Filter channels</source>
        <translation>Channels filtern</translation>
    </message>
    <message>
        <source>Filter, for example %1</source>
        <translation>Filter, zum Beispiel %1</translation>
    </message>
    <message>
        <source>Type of channel</source>
        <translation>Channel-Typ</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle Typen</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presence</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>With refusals</source>
        <translation>Mit Ablehnungen</translation>
    </message>
    <message>
        <source>Hide internal</source>
        <translation>Interne ausblenden</translation>
    </message>
    <message>
        <source>Hide internal channels, whose names begin with #</source>
        <translation>Interne Channels ausblenden, deren Namen mit # beginnen</translation>
    </message>
    <message>
        <source>Sort held</source>
        <translation>Sortierung angehalten</translation>
    </message>
    <message>
        <source>Rows wait where they are while you are busy with them. Press to sort now (F5).</source>
        <translation>Die Zeilen bleiben stehen, während Sie damit arbeiten. Klicken sortiert jetzt (F5).</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Details of the channel</source>
        <translation>Details des Channels</translation>
    </message>
    <message>
        <source>Export the shown rows</source>
        <translation>Die gezeigten Zeilen exportieren</translation>
    </message>
    <message>
        <source>Shown rows as CSV…</source>
        <translation>Gezeigte Zeilen als CSV…</translation>
    </message>
    <message>
        <source>Shown rows as JSON Lines…</source>
        <translation>Gezeigte Zeilen als JSON Lines…</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Search log instead</source>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>Publish here</source>
        <translation>Hier senden</translation>
    </message>
    <message>
        <source>Compose an event for the selected channel</source>
        <translation>Ein Event für den gewählten Kanal verfassen</translation>
    </message>
</context>
<context>
    <name>ui::ChartLegend</name>
    <message>
        <source>%1, %2</source>
        <comment>name of a line, last value</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation>%1, ausgeblendet</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
</context>
<context>
    <name>ui::ChartPanel</name>
    <message>
        <source>%1, as a table</source>
        <translation>%1, als Tabelle</translation>
    </message>
    <message>
        <source>What “%1” means</source>
        <translation>Was „%1“ bedeutet</translation>
    </message>
    <message>
        <source>Show all charts</source>
        <translation>Alle Diagramme zeigen</translation>
    </message>
    <message>
        <source>Enlarge “%1”</source>
        <translation>„%1“ vergrößern</translation>
    </message>
    <message>
        <source>%1 %2 (at most %3)</source>
        <comment>name of a line, last value, highest value</comment>
        <translation>%1 %2 (höchstens %3)</translation>
    </message>
    <message>
        <source>Nothing was measured %1.</source>
        <translation>Nichts gemessen %1.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>list of values, stretch of time</comment>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>Show all charts (Ctrl+Shift+M, double-click the title)</source>
        <translation>Alle Diagramme zeigen (Ctrl+Shift+M, Doppelklick auf den Titel)</translation>
    </message>
    <message>
        <source>Enlarge (Ctrl+Shift+M, double-click the title)</source>
        <translation>Vergrößern (Ctrl+Shift+M, Doppelklick auf den Titel)</translation>
    </message>
</context>
<context>
    <name>ui::ChartSummary</name>
    <message>
        <source>%1: mean %2, lowest second %3, highest second %4</source>
        <comment>name, three values</comment>
        <translation>%1: im Mittel %2, niedrigste Sekunde %3, höchste Sekunde %4</translation>
    </message>
    <message>
        <source>%1, %2 in all</source>
        <comment>what was said of a line, a number</comment>
        <translation>%1, %2 insgesamt</translation>
    </message>
</context>
<context>
    <name>ui::Checklist</name>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Nobody has connected yet</source>
        <translation>Noch niemand ist verbunden</translation>
    </message>
    <message>
        <source>Show in log</source>
        <translation>Im Protokoll zeigen</translation>
    </message>
    <message>
        <source>The row in the log</source>
        <translation>Die Zeile im Protokoll</translation>
    </message>
    <message>
        <source>Connect your application…</source>
        <translation>Anwendung verbinden…</translation>
    </message>
    <message>
        <source>Copy .env</source>
        <translation>.env kopieren</translation>
    </message>
    <message>
        <source>Start demo data</source>
        <translation>Demodaten starten</translation>
    </message>
    <message>
        <source>Show in log: %1</source>
        <translation>Im Protokoll zeigen: %1</translation>
    </message>
    <message>
        <source>Open test client</source>
        <translation>Testclient öffnen</translation>
    </message>
</context>
<context>
    <name>ui::ClientTool</name>
    <message>
        <source>&amp;App</source>
        <translation>&amp;App</translation>
    </message>
    <message>
        <source>&amp;User id</source>
        <translation>Ben&amp;utzer-ID</translation>
    </message>
    <message>
        <source>empty: a guest</source>
        <translation>leer: ein Gast</translation>
    </message>
    <message>
        <source>The client signs in as this user; presence channels need one.</source>
        <translation>Der Client meldet sich als dieser Benutzer an; Presence-Channels brauchen das.</translation>
    </message>
    <message>
        <source>user_&amp;info</source>
        <translation>user_&amp;info</translation>
    </message>
    <message>
        <source>C&amp;hannel</source>
        <translation>C&amp;hannel</translation>
    </message>
    <message>
        <source>&amp;Subscribe</source>
        <translation>Abo&amp;nnieren</translation>
    </message>
    <message>
        <source>U&amp;nsubscribe</source>
        <translation>A&amp;bbestellen</translation>
    </message>
    <message>
        <source>Clien&amp;t event</source>
        <translation>Clien&amp;t Event</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Daten</translation>
    </message>
    <message>
        <source>Send to the &amp;others</source>
        <translation>An die anderen &amp;senden</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>L&amp;eeren</translation>
    </message>
    <message>
        <source>Messages of the test client</source>
        <translation>Nachrichten des Testclients</translation>
    </message>
    <message>
        <source>The message as a tree</source>
        <translation>Die Nachricht als Baum</translation>
    </message>
    <message>
        <source>On no channel yet.</source>
        <translation>Noch auf keinem Channel.</translation>
    </message>
    <message>
        <source>On %1.</source>
        <translation>Auf %1.</translation>
    </message>
    <message>
        <source>Connected as the socket %1.</source>
        <translation>Als Socket %1 verbunden.</translation>
    </message>
    <message>
        <source>Connected as the socket %1, signed in as %2.</source>
        <translation>Als Socket %1 verbunden, angemeldet als %2.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Wird verbunden…</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Nicht verbunden.</translation>
    </message>
    <message>
        <source>&amp;Close the client</source>
        <translation>Client sch&amp;ließen</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>No client is connected.</source>
        <translation>Kein Client verbunden.</translation>
    </message>
    <message>
        <source>The server is stopped, so no client can connect.</source>
        <translation>Der Server ist gestoppt, daher kann sich kein Client verbinden.</translation>
    </message>
    <message>
        <source>The client connects to this server over the network as any other, signs with the app&apos;s secret, and is listed as &quot;console&quot;.</source>
        <translation>Der Client verbindet sich wie jeder andere über das Netzwerk mit diesem Server, signiert mit dem Secret der App und steht in der Liste als „console“.</translation>
    </message>
</context>
<context>
    <name>ui::CodePane</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>ui::ColourField</name>
    <message>
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>Eine Farbe wählen</translation>
    </message>
    <message>
        <source>Colour %1, choose another</source>
        <translation>Farbe %1, eine andere wählen</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>a colour</comment>
        <translation>%1…</translation>
    </message>
</context>
<context>
    <name>ui::ColourRulesDialog</name>
    <message>
        <source>Colours of the log</source>
        <translation>Farben des Logs</translation>
    </message>
    <message>
        <source>Rules, the first that matches holds</source>
        <translation>Regeln, die erste passende gilt</translation>
    </message>
    <message>
        <source>Rows that it colours, for example %1</source>
        <translation>Zeilen, die sie färbt, zum Beispiel %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>A rule before all others</source>
        <translation>Eine Regel vor allen anderen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the chosen rule</source>
        <translation>Die gewählte Regel löschen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Ask this rule earlier</source>
        <translation>Diese Regel früher fragen</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Ask this rule later</source>
        <translation>Diese Regel später fragen</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Voreinstellung wiederherstellen</translation>
    </message>
    <message>
        <source>The eight rules that Belfry comes with</source>
        <translation>Die acht Regeln, mit denen Belfry kommt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>A row has the colour of the first rule that matches it.</source>
        <translation>Eine Zeile hat die Farbe der ersten Regel, die passt.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>Far&amp;be</translation>
    </message>
</context>
<context>
    <name>ui::ColourRulesModel</name>
    <message>
        <source>%1, off</source>
        <comment>name of a rule</comment>
        <translation>%1, aus</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
</context>
<context>
    <name>ui::Comings</name>
    <message>
        <source>%1  %2 joined %3</source>
        <comment>time, person, channel</comment>
        <translation>%1  %2 trat %3 bei</translation>
    </message>
    <message>
        <source>%1  %2 left %3</source>
        <comment>time, person, channel</comment>
        <translation>%1  %2 verließ %3</translation>
    </message>
    <message>
        <source>%1  %2 left %3 (%4)</source>
        <comment>time, person, channel, reason</comment>
        <translation>%1  %2 verließ %3 (%4)</translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>Go to or do</source>
        <translation>Gehe zu oder tue</translation>
    </message>
    <message>
        <source>What do you want to see or do?</source>
        <translation>Was möchten Sie sehen oder tun?</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>&gt; actions   # channels   @ users   / tenants   : sockets</source>
        <translation>&gt; Aktionen   # Channels   @ Benutzer   / Mandanten   : Sockets</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Jetzt nicht möglich</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionDetail</name>
    <message>
        <source>Select a connection to see everything about it.</source>
        <translation>Wählen Sie eine Verbindung, um alles über sie zu sehen.</translation>
    </message>
    <message>
        <source>Copy socket ID</source>
        <translation>Socket-ID kopieren</translation>
    </message>
    <message>
        <source>Ping now</source>
        <translation>Jetzt anpingen</translation>
    </message>
    <message>
        <source>Follow its frames</source>
        <translation>Frames verfolgen</translation>
    </message>
    <message>
        <source>Channels of the connection</source>
        <translation>Channels der Verbindung</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Abbestellen</translation>
    </message>
    <message>
        <source>Take the client off the selected channel</source>
        <translation>Den Client vom ausgewählten Channel nehmen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>User-Agent</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>%1 ein, %2 aus</translation>
    </message>
    <message>
        <source>Channels (%1)</source>
        <translation>Channels (%1)</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Pusher %1</source>
        <comment>version</comment>
        <translation>Pusher %1</translation>
    </message>
    <message>
        <source>Simulated, has no socket</source>
        <translation>Simuliert, hat keinen Socket</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionStory</name>
    <message>
        <source>What happened to the client</source>
        <translation>Was mit dem Client geschah</translation>
    </message>
    <message>
        <source>Select a connection to see what happened to it.</source>
        <translation>Wählen Sie eine Verbindung, um zu sehen, was mit ihr geschah.</translation>
    </message>
    <message>
        <source>%1
%2
Double-click to see it in the log</source>
        <translation>%1
%2
Doppelklick zeigt es im Protokoll</translation>
    </message>
    <message>
        <source>The log has nothing about it any more.</source>
        <translation>Das Protokoll weiß nichts mehr davon.</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionsModel</name>
    <message>
        <source>Closed: %1</source>
        <translation>Geschlossen: %1</translation>
    </message>
    <message>
        <source>Ghost</source>
        <translation>Geist</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Untätig</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Nothing was heard of it for %1, although it is pinged: nobody may be there</source>
        <translation>Seit %1 nichts gehört, trotz Pings: vielleicht ist niemand mehr da</translation>
    </message>
    <message>
        <source>It reads less than it is sent: %1 are waiting</source>
        <translation>Liest weniger, als gesendet wird: %1 warten</translation>
    </message>
    <message>
        <source>Its queue keeps growing: %1 are waiting</source>
        <translation>Die Warteschlange wächst weiter: %1 warten</translation>
    </message>
    <message>
        <source>It answers pings, but has said nothing for %1</source>
        <translation>Beantwortet Pings, hat aber seit %1 nichts gesagt</translation>
    </message>
    <message>
        <source>&lt; 1 ms</source>
        <translation>&lt; 1 ms</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Socket ID</source>
        <translation>Socket-ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>Ein/s</translation>
    </message>
    <message>
        <source>Out/s</source>
        <translation>Aus/s</translation>
    </message>
    <message>
        <source>Msgs in</source>
        <translation>Nachr. ein</translation>
    </message>
    <message>
        <source>Msgs out</source>
        <translation>Nachr. aus</translation>
    </message>
    <message>
        <source>Bytes in</source>
        <translation>Bytes ein</translation>
    </message>
    <message>
        <source>Bytes out</source>
        <translation>Bytes aus</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>%1
Simulated, has no socket</source>
        <translation>%1
Simuliert, hat keinen Socket</translation>
    </message>
    <message>
        <source>A stream of events only listens, so it cannot answer a ping</source>
        <translation>Ein Event-Stream hört nur zu und kann daher keinen Ping beantworten</translation>
    </message>
    <message>
        <source>Not measured yet: pinged when it is silent, or by Ping now</source>
        <translation>Noch nicht gemessen: Ping bei Stille oder mit „Jetzt anpingen“</translation>
    </message>
    <message>
        <source>From the last ping to its pong</source>
        <translation>Vom letzten Ping bis zum Pong</translation>
    </message>
    <message>
        <source>Unknown until the client signs in or joins a presence channel</source>
        <translation>Unbekannt, bis der Client sich anmeldet oder einem Presence-Channel beitritt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>The test client of a console
%1</source>
        <translation>Der Testclient einer Konsole
%1</translation>
    </message>
    <message>
        <source>It did not say what it is</source>
        <translation>Er hat nicht gesagt, was er ist</translation>
    </message>
    <message>
        <source>Simulated, has no socket</source>
        <translation>Simuliert, hat keinen Socket</translation>
    </message>
    <message>
        <source>It named no origin: only browsers do</source>
        <translation>Er nannte keinen Origin: das tun nur Browser</translation>
    </message>
    <message>
        <source>Connected %1</source>
        <translation>Verbunden seit %1</translation>
    </message>
    <message>
        <source>It is closed</source>
        <translation>Sie ist geschlossen</translation>
    </message>
    <message>
        <source>Last message of its own %1</source>
        <translation>Letzte eigene Nachricht %1</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionsPage</name>
    <message>
        <source>Showing %1 of %2</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message>
        <source>Connections, %1 of %2 rows</source>
        <translation>Verbindungen, %1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>Selected (%1)…</source>
        <translation>Ausgewählte (%1)…</translation>
    </message>
    <message>
        <source>All shown (%1)…</source>
        <translation>Alle gezeigten (%1)…</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n selected</source>
        <translation>
            <numerusform>%n ausgewählte trennen</numerusform>
            <numerusform>%n ausgewählte trennen</numerusform>
        </translation>
    </message>
    <message>
        <source>Select connections, or choose all shown</source>
        <translation>Verbindungen auswählen oder alle gezeigten nehmen</translation>
    </message>
    <message>
        <source>No connection matches</source>
        <translation>Keine Verbindung passt</translation>
    </message>
    <message numerus="yes">
        <source>None of %n connection(s) is admitted by the filter and the scope.</source>
        <translation>
            <numerusform>Filter und Bereich lassen die eine Verbindung nicht durch.</numerusform>
            <numerusform>Filter und Bereich lassen keine von %n Verbindungen durch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>All apps and tenants</source>
        <translation>Alle Apps und Mandanten</translation>
    </message>
    <message>
        <source>Nobody has connected</source>
        <translation>Niemand ist verbunden</translation>
    </message>
    <message>
        <source>The server listens on %1. Clients appear here as soon as they connect.</source>
        <translation>Der Server lauscht auf %1. Clients erscheinen hier, sobald sie sich verbinden.</translation>
    </message>
    <message>
        <source>Connect your application</source>
        <translation>Anwendung verbinden</translation>
    </message>
    <message>
        <source>Clients cannot connect until it is started.</source>
        <translation>Clients können sich erst verbinden, wenn er gestartet ist.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Filter by</source>
        <translation>Filtern nach</translation>
    </message>
    <message>
        <source>Filter by this value (%1)</source>
        <translation>Nach diesem Wert filtern (%1)</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>Follow connection</source>
        <translation>Verbindung verfolgen</translation>
    </message>
    <message>
        <source>Ping now</source>
        <translation>Jetzt anpingen</translation>
    </message>
    <message>
        <source>Show in Presence</source>
        <translation>In Presence zeigen</translation>
    </message>
    <message>
        <source>Send to this user…</source>
        <translation>An diesen Benutzer senden…</translation>
    </message>
    <message>
        <source>Exclude in publisher</source>
        <translation>Beim Senden ausschließen</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n…</source>
        <translation>
            <numerusform>%n trennen…</numerusform>
            <numerusform>%n trennen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Block user…</source>
        <translation>Benutzer sperren…</translation>
    </message>
    <message>
        <source>Copy socket ID</source>
        <translation>Socket-ID kopieren</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Zelle kopieren</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Select an open connection first.</source>
        <translation>Wählen Sie erst eine offene Verbindung.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) pinged; their RTT follows.</source>
        <translation>
            <numerusform>%n Client angepingt; die RTT folgt.</numerusform>
            <numerusform>%n Clients angepingt; ihre RTT folgt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is off the channel %2.</source>
        <translation>%1 wurde vom Channel %2 genommen.</translation>
    </message>
    <message>
        <source>Select an open connection of the user first.</source>
        <translation>Wählen Sie erst eine offene Verbindung des Benutzers.</translation>
    </message>
    <message>
        <source>Blocked users</source>
        <translation>Gesperrte Benutzer</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Export connections</source>
        <translation>Verbindungen exportieren</translation>
    </message>
    <message>
        <source>Filter connections</source>
        <translation>Verbindungen filtern</translation>
    </message>
    <message>
        <source>Sort held</source>
        <translation>Sortierung angehalten</translation>
    </message>
    <message>
        <source>Rows wait where they are while you are busy with them. Press to sort now (F5).</source>
        <translation>Die Zeilen bleiben stehen, während Sie damit arbeiten. Klicken sortiert jetzt (F5).</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export the shown rows</source>
        <translation>Die gezeigten Zeilen exportieren</translation>
    </message>
    <message>
        <source>Shown rows as CSV…</source>
        <translation>Gezeigte Zeilen als CSV…</translation>
    </message>
    <message>
        <source>Shown rows as JSON Lines…</source>
        <translation>Gezeigte Zeilen als JSON Lines…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Details of the selected connection</source>
        <translation>Details der ausgewählten Verbindung</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Trennen…</translation>
    </message>
    <message>
        <source>Blocked users…</source>
        <translation>Gesperrte Benutzer…</translation>
    </message>
    <message>
        <source>Ghosts</source>
        <translation>Geister</translation>
    </message>
    <message>
        <source>Open, but silent for longer than pings allow</source>
        <translation>Offen, aber länger still, als Pings es erlauben</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>Reading less than they are sent</source>
        <translation>Lesen weniger, als gesendet wird</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Untätig</translation>
    </message>
    <message>
        <source>Answering pings, and saying nothing else for minutes</source>
        <translation>Beantworten Pings und sagen sonst seit Minuten nichts</translation>
    </message>
    <message>
        <source>No user</source>
        <translation>Kein Benutzer</translation>
    </message>
    <message>
        <source>Neither signed in nor on a presence channel</source>
        <translation>Weder angemeldet noch in einem Presence-Channel</translation>
    </message>
    <message>
        <source>Details and frames</source>
        <translation>Details und Frames</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>Connections that have been closed</source>
        <translation>Geschlossene Verbindungen</translation>
    </message>
    <message>
        <source>Disconnecting: %v of %m</source>
        <translation>Trennen: %v von %m</translation>
    </message>
    <message>
        <source>Stop disconnecting</source>
        <translation>Trennen anhalten</translation>
    </message>
    <message>
        <source>Who is still connected stays</source>
        <translation>Wer noch verbunden ist, bleibt</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Showing %1 of %2, %3 of the console hidden</source>
        <translation>%1 von %2 gezeigt, %3 der Konsole ausgeblendet</translation>
    </message>
    <message numerus="yes">
        <source>%n of them belong(s) to the console itself.</source>
        <translation>
            <numerusform>%n davon gehört zur Konsole selbst.</numerusform>
            <numerusform>%n davon gehören zur Konsole selbst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show console&apos;s own</source>
        <translation>Die der Konsole zeigen</translation>
    </message>
    <message>
        <source>Search log instead</source>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>Reading the connections…</source>
        <translation>Die Verbindungen werden gelesen…</translation>
    </message>
    <message>
        <source>The server is being asked who is connected.</source>
        <translation>Der Server wird gefragt, wer verbunden ist.</translation>
    </message>
    <message>
        <source>Connections of the test client under Tools are no clients of yours</source>
        <translation>Verbindungen des Testclients unter Werkzeuge sind keine Ihrer Clients</translation>
    </message>
    <message>
        <source>TLS off</source>
        <translation>TLS aus</translation>
    </message>
    <message>
        <source>Connected without encryption</source>
        <translation>Ohne Verschlüsselung verbunden</translation>
    </message>
    <message>
        <source>What is known of the user</source>
        <translation>Was vom Benutzer bekannt ist</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>The last events of the connection</source>
        <translation>Die letzten Ereignisse der Verbindung</translation>
    </message>
    <message>
        <source>Data of the user, as it was signed</source>
        <translation>Daten des Benutzers, wie sie signiert wurden</translation>
    </message>
    <message>
        <source>Select a connection to see what happened to it.</source>
        <translation>Wählen Sie eine Verbindung, um zu sehen, was mit ihr geschah.</translation>
    </message>
    <message>
        <source>Select a connection.</source>
        <translation>Wählen Sie eine Verbindung.</translation>
    </message>
    <message>
        <source>Neither signed in nor a member of a presence channel.</source>
        <translation>Weder angemeldet noch Mitglied eines Presence-Kanals.</translation>
    </message>
    <message>
        <source>Select a connection first.</source>
        <translation>Wählen Sie zuerst eine Verbindung.</translation>
    </message>
    <message>
        <source>No connection is shown.</source>
        <translation>Es wird keine Verbindung gezeigt.</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>&amp;Untersuchen</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>&amp;Folgen</translation>
    </message>
    <message>
        <source>&amp;Ping now</source>
        <translation>Jetzt an&amp;pingen</translation>
    </message>
    <message>
        <source>&amp;Disconnect…</source>
        <translation>&amp;Trennen…</translation>
    </message>
    <message>
        <source>Disconnect all &amp;shown…</source>
        <translation>Alle an&amp;gezeigten trennen…</translation>
    </message>
    <message>
        <source>&amp;Block user…</source>
        <translation>Benutzer &amp;sperren…</translation>
    </message>
    <message>
        <source>Blocked &amp;users…</source>
        <translation>Gesperrte &amp;Benutzer…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>Spa&amp;lten…</translation>
    </message>
</context>
<context>
    <name>ui::DepartedModel</name>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 left %2 (%3) at %4: %5</source>
        <translation>%1 verließ %2 (%3) um %4: %5</translation>
    </message>
</context>
<context>
    <name>ui::DevicesModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Nothing is known of this socket: it may just have gone</source>
        <translation>Über diesen Socket ist nichts bekannt: vielleicht ist er gerade fort</translation>
    </message>
    <message>
        <source>Socket ID</source>
        <translation>Socket-ID</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Not measured yet: pinged when it is silent, or by Ping</source>
        <translation>Noch nicht gemessen: bei Stille wird gepingt, oder mit Ping</translation>
    </message>
    <message>
        <source>The client did not say</source>
        <translation>Der Client hat es nicht gesagt</translation>
    </message>
</context>
<context>
    <name>ui::DiagnosticsDialog</name>
    <message>
        <source>95 of 100 within %1, 99 within %2, longest %3</source>
        <translation>95 von 100 innerhalb von %1, 99 innerhalb von %2, längstes %3</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>What the status bar has said</source>
        <translation>Was die Statusleiste gesagt hat</translation>
    </message>
    <message>
        <source>What the status bar has said, the last first</source>
        <translation>Was die Statusleiste gesagt hat, das Letzte zuerst</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>Ein Problem melden…</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>Pieces of work since this was opened</source>
        <translation>Arbeitsschritte, seit dies geöffnet wurde</translation>
    </message>
    <message>
        <source>A timer of 16 ms comes late by</source>
        <translation>Ein Timer von 16 ms kommt zu spät um</translation>
    </message>
    <message>
        <source>Memory of the process</source>
        <translation>Speicher des Prozesses</translation>
    </message>
</context>
<context>
    <name>ui::DiffModel</name>
    <message>
        <source>+ added</source>
        <translation>+ hinzugefügt</translation>
    </message>
    <message>
        <source>− removed</source>
        <translation>− entfernt</translation>
    </message>
    <message>
        <source>≠ changed</source>
        <translation>≠ geändert</translation>
    </message>
    <message>
        <source>(everything)</source>
        <translation>(alles)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>War</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Ist</translation>
    </message>
</context>
<context>
    <name>ui::DirectoryDialog</name>
    <message>
        <source>letters, digits and -_=@,;</source>
        <translation>Buchstaben, Ziffern und -_=@,;</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>Neuer Benutzer</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Benutzer-ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>The user was saved.</source>
        <translation>Der Benutzer wurde gespeichert.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>New tenant</source>
        <translation>Neuer Mandant</translation>
    </message>
    <message>
        <source>Tenant %1</source>
        <translation>Mandant %1</translation>
    </message>
    <message>
        <source>Tenant ID</source>
        <translation>Mandanten-ID</translation>
    </message>
    <message>
        <source>The tenant was saved.</source>
        <translation>Der Mandant wurde gespeichert.</translation>
    </message>
    <message>
        <source>Membership of user %1</source>
        <translation>Mitgliedschaft von Benutzer %1</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>admin, seller…</source>
        <translation>admin, verkauf…</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>orders.view orders.edit</source>
        <translation>orders.view orders.edit</translation>
    </message>
    <message>
        <source>Permissions have spaces between them. A change holds for whoever joins a channel from then on; subscriptions stay.</source>
        <translation>Berechtigungen durch Leerzeichen trennen. Eine Änderung gilt für alle, die danach einem Channel beitreten; Abonnements bleiben.</translation>
    </message>
    <message>
        <source>The membership was saved.</source>
        <translation>Die Mitgliedschaft wurde gespeichert.</translation>
    </message>
    <message>
        <source>In a day</source>
        <translation>In einem Tag</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>In 30 Tagen</translation>
    </message>
    <message>
        <source>In 90 days</source>
        <translation>In 90 Tagen</translation>
    </message>
    <message>
        <source>In a year</source>
        <translation>In einem Jahr</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>New token for user %1</source>
        <translation>Neues Token für Benutzer %1</translation>
    </message>
    <message>
        <source>what it is for: phone, till 3…</source>
        <translation>wofür: Telefon, Kasse 3…</translation>
    </message>
    <message>
        <source>A client that brings the token is this user. Belfry keeps only a hash of it, so it can be read once: now.</source>
        <translation>Ein Client mit diesem Token ist dieser Benutzer. Belfry bewahrt nur einen Hash davon auf, daher ist es nur einmal zu lesen: jetzt.</translation>
    </message>
    <message>
        <source>The token was made.</source>
        <translation>Das Token wurde erstellt.</translation>
    </message>
    <message>
        <source>Make the token</source>
        <translation>Token erstellen</translation>
    </message>
    <message>
        <source>It is removed.</source>
        <translation>Es ist entfernt.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Token of user %1</source>
        <translation>Token von Benutzer %1</translation>
    </message>
    <message>
        <source>Copy the token before you close this window. Nobody can be shown it again.</source>
        <translation>Kopieren Sie das Token, bevor Sie dieses Fenster schließen. Danach kann es niemand mehr sehen.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::DirectoryPane</name>
    <message>
        <source>No user has what is looked for.</source>
        <translation>Kein Benutzer enthält das Gesuchte.</translation>
    </message>
    <message>
        <source>%1 to %2 of %3</source>
        <translation>%1 bis %2 von %3</translation>
    </message>
    <message>
        <source>Tenants, first %1 of %2</source>
        <translation>Mandanten, erste %1 von %2</translation>
    </message>
    <message>
        <source>Tenants (%1)</source>
        <translation>Mandanten (%1)</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation>Abgelaufen %1</translation>
    </message>
    <message>
        <source>Memberships of %1</source>
        <translation>Mitgliedschaften von %1</translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation>Mitgliedschaften</translation>
    </message>
    <message>
        <source>Users and tenants cannot be edited here</source>
        <translation>Benutzer und Mandanten können hier nicht bearbeitet werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No user and no tenant has “%1” in its ID, name or e-mail.</source>
        <translation>Kein Benutzer oder Mandant hat „%1“ in ID, Name oder E-Mail.</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>There are no users and tenants yet</source>
        <translation>Es gibt noch keine Benutzer und Mandanten</translation>
    </message>
    <message>
        <source>Belfry asks them who may join a channel: a user is a member of tenants, with a role and permissions, and signs in with a token.</source>
        <translation>Danach entscheidet Belfry, wer einem Channel beitreten darf: Ein Benutzer ist Mitglied von Mandanten, mit Rolle und Berechtigungen, und meldet sich mit einem Token an.</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>Neuer Benutzer</translation>
    </message>
    <message>
        <source>New tenant</source>
        <translation>Neuer Mandant</translation>
    </message>
    <message>
        <source>Delete user %1</source>
        <translation>Benutzer %1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>%1 goes with %n membership(s)</source>
        <translation>
            <numerusform>%1 verschwindet mit %n Mitgliedschaft</numerusform>
            <numerusform>%1 verschwindet mit %n Mitgliedschaften</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n token(s).</source>
        <translation>
            <numerusform>und %n Token.</numerusform>
            <numerusform>und %n Tokens.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clients that are connected stay until they come back.</source>
        <translation>Verbundene Clients bleiben, bis sie wiederkommen.</translation>
    </message>
    <message>
        <source>Delete tenant %1</source>
        <translation>Mandanten %1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>%1 goes with %n membership(s); the users stay.</source>
        <translation>
            <numerusform>%1 verschwindet mit %n Mitgliedschaft; die Benutzer bleiben.</numerusform>
            <numerusform>%1 verschwindet mit %n Mitgliedschaften; die Benutzer bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove membership</source>
        <translation>Mitgliedschaft entfernen</translation>
    </message>
    <message>
        <source>The user %1 is no member of the tenant %2 any more. Subscriptions stay until the client comes back.</source>
        <translation>Benutzer %1 ist dann kein Mitglied des Mandanten %2 mehr. Abonnements bleiben, bis der Client wiederkommt.</translation>
    </message>
    <message>
        <source>Revoke token %1</source>
        <translation>Token %1 widerrufen</translation>
    </message>
    <message>
        <source>Clients that bring this token are refused from then on. It cannot be brought back.</source>
        <translation>Clients mit diesem Token werden von da an abgelehnt. Es lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Tenants and users</source>
        <translation>Mandanten und Benutzer</translation>
    </message>
    <message>
        <source>Search users and tenants</source>
        <translation>Benutzer und Mandanten suchen</translation>
    </message>
    <message>
        <source>ID, name or e-mail of a user, ID or name of a tenant…</source>
        <translation>ID, Name oder E-Mail eines Benutzers, ID oder Name eines Mandanten…</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Benutzer-ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Edit user</source>
        <translation>Benutzer bearbeiten</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Delete user</source>
        <translation>Benutzer löschen</translation>
    </message>
    <message>
        <source>Tenant ID</source>
        <translation>Mandanten-ID</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Edit tenant</source>
        <translation>Mandanten bearbeiten</translation>
    </message>
    <message>
        <source>Delete tenant</source>
        <translation>Mandanten löschen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Users before these</source>
        <translation>Vorige Benutzer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Users after these</source>
        <translation>Nächste Benutzer</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>New membership</source>
        <translation>Neue Mitgliedschaft</translation>
    </message>
    <message>
        <source>Edit membership</source>
        <translation>Mitgliedschaft bearbeiten</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>Neues Token</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>Revoke token</source>
        <translation>Token widerrufen</translation>
    </message>
</context>
<context>
    <name>ui::DisconnectDialog</name>
    <message numerus="yes">
        <source>Disconnect %n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung trennen</numerusform>
            <numerusform>%n Verbindungen trennen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reconnect at once (4200)</source>
        <translation>Sofort neu verbinden (4200)</translation>
    </message>
    <message>
        <source>Reconnect later (4100)</source>
        <translation>Später neu verbinden (4100)</translation>
    </message>
    <message>
        <source>Stay away (4009)</source>
        <translation>Fortbleiben (4009)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>%1 trennen</translation>
    </message>
    <message>
        <source>Clients come back over TLS at once.</source>
        <translation>Clients kommen sofort über TLS wieder.</translation>
    </message>
    <message>
        <source>Clients take it as unauthorised and do not come back until they are reloaded.</source>
        <translation>Clients verstehen es als nicht autorisiert und kommen erst wieder, wenn sie neu geladen werden.</translation>
    </message>
    <message>
        <source>Clients wait a second or more before they come back.</source>
        <translation>Clients warten eine Sekunde oder länger, bevor sie wiederkommen.</translation>
    </message>
    <message>
        <source>Clients come back within a second.</source>
        <translation>Clients kommen binnen einer Sekunde wieder.</translation>
    </message>
    <message>
        <source>Clients stay away until they are reloaded.</source>
        <translation>Clients bleiben fort, bis sie neu geladen werden.</translation>
    </message>
    <message>
        <source>&amp;Other code</source>
        <translation>&amp;Anderer Code</translation>
    </message>
    <message>
        <source>Other close code</source>
        <translation>Anderer Schließcode</translation>
    </message>
    <message>
        <source>&amp;Reason, sent to the clients</source>
        <translation>&amp;Grund, geht an die Clients</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Disconnected by an operator</source>
        <translation>Von einem Operator getrennt</translation>
    </message>
    <message>
        <source>&amp;Clients per second</source>
        <translation>&amp;Clients pro Sekunde</translation>
    </message>
    <message>
        <source>Clients per second</source>
        <translation>Clients pro Sekunde</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>alle auf einmal</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Block %n user(s) for</source>
        <translation>
            <numerusform>%n &amp;Benutzer sperren für</numerusform>
            <numerusform>%n &amp;Benutzer sperren für</numerusform>
        </translation>
    </message>
    <message>
        <source>They cannot sign in, join presence channels or be authorized until then</source>
        <translation>Bis dahin können sie sich nicht anmelden, keinen Presence-Channels beitreten und nicht autorisiert werden</translation>
    </message>
    <message>
        <source>No user is known of these connections</source>
        <translation>Zu diesen Verbindungen ist kein Benutzer bekannt</translation>
    </message>
    <message>
        <source>Minutes to block</source>
        <translation>Minuten der Sperre</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>These are many. &amp;Type %1 to confirm.</source>
        <translation>Das sind viele. Zum Bestätigen %1 ein&amp;tippen.</translation>
    </message>
    <message>
        <source>Number of connections, to confirm</source>
        <translation>Anzahl der Verbindungen, zur Bestätigung</translation>
    </message>
    <message>
        <source>Type the number of connections first</source>
        <translation>Erst die Anzahl der Verbindungen eintippen</translation>
    </message>
    <message>
        <source>Production: %1. &amp;Type %2 to confirm.</source>
        <translation>Produktion: %1. Zum Bestätigen %2 &amp;tippen.</translation>
    </message>
</context>
<context>
    <name>ui::DisconnectRun</name>
    <message numerus="yes">
        <source>%n connection(s) closed</source>
        <translation>
            <numerusform>%n Verbindung geschlossen</numerusform>
            <numerusform>%n Verbindungen geschlossen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n had left already</source>
        <translation>
            <numerusform>%1; %n war schon fort</numerusform>
            <numerusform>%1; %n waren schon fort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; the other %n stay</source>
        <translation>
            <numerusform>%1; %n weitere bleibt</numerusform>
            <numerusform>%1; %n weitere bleiben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DiskView</name>
    <message>
        <source>Search further back</source>
        <translation>Weiter zurück suchen</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 bisher</translation>
    </message>
    <message>
        <source>Journal on disk, %1</source>
        <translation>Journal auf Festplatte, %1</translation>
    </message>
    <message>
        <source>Searching; back to %1 so far…</source>
        <translation>Suche läuft; bisher zurück bis %1…</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>More than %1 entries match; narrow the search to see others.</source>
        <translation>Mehr als %1 Einträge passen; grenzen Sie die Suche ein, um andere zu sehen.</translation>
    </message>
    <message>
        <source>%1 entries back to %2 were looked at.</source>
        <translation>%1 Einträge zurück bis %2 durchgesehen.</translation>
    </message>
    <message>
        <source>Back to %1; scroll down for more.</source>
        <translation>Zurück bis %1; für mehr nach unten scrollen.</translation>
    </message>
    <message>
        <source>That is everything that matches. Words are found by their beginnings.</source>
        <translation>Das ist alles, was passt. Wörter werden an ihrem Anfang gefunden.</translation>
    </message>
    <message>
        <source>The journal cannot be searched</source>
        <translation>Das Journal kann nicht durchsucht werden</translation>
    </message>
    <message>
        <source>%1 With “enabled = true” under [journal] in the configuration file, Belfry keeps all events on disk from its next start on.</source>
        <translation>%1 Mit „enabled = true“ unter [journal] in der Konfigurationsdatei bewahrt Belfry ab dem nächsten Start alle Events auf der Festplatte auf.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The journal has nothing that matches</source>
        <translation>Nichts im Journal passt</translation>
    </message>
    <message>
        <source>Words are found by their beginnings; “order 42 since:10m” finds what happened to order 42 in the last ten minutes.</source>
        <translation>Wörter werden an ihrem Anfang gefunden; „order 42 since:10m“ findet, was in den letzten zehn Minuten mit Order 42 geschah.</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Nothing found so far</source>
        <translation>Bisher nichts gefunden</translation>
    </message>
    <message>
        <source>Exact terms as in “channel=orders” and a time as in “since:1h” are found faster than parts of names.</source>
        <translation>Genaue Begriffe wie „channel=orders“ und eine Zeit wie „since:1h“ werden schneller gefunden als Teile von Namen.</translation>
    </message>
    <message>
        <source>Searching the journal…</source>
        <translation>Journal wird durchsucht…</translation>
    </message>
    <message>
        <source>The newest come first.</source>
        <translation>Die neuesten kommen zuerst.</translation>
    </message>
</context>
<context>
    <name>ui::Dispatcher</name>
    <message>
        <source>There is no step to send.</source>
        <translation>Es gibt keinen Schritt zu senden.</translation>
    </message>
    <message>
        <source>That would be %1 events; at most %2 are sent in one go.</source>
        <translation>Das wären %1 Events; höchstens %2 werden auf einmal gesendet.</translation>
    </message>
    <message>
        <source>That would be %1 events a second; at most %2 are sent.</source>
        <translation>Das wären %1 Events pro Sekunde; höchstens %2 werden gesendet.</translation>
    </message>
    <message>
        <source>Without a wait between its events this would send as fast as it can; at most %1 a second are sent.</source>
        <translation>Ohne Pause zwischen den Events würde so schnell wie möglich gesendet; höchstens %1 pro Sekunde werden gesendet.</translation>
    </message>
</context>
<context>
    <name>ui::Doctor</name>
    <message>
        <source>Laravel stops at a line that it cannot read.</source>
        <translation>Laravel bricht bei einer Zeile ab, die es nicht lesen kann.</translation>
    </message>
    <message>
        <source>Line %1 is not of the form NAME=value.</source>
        <translation>Zeile %1 hat nicht die Form NAME=value.</translation>
    </message>
    <message>
        <source>Line %1 has a space in front of the equals sign.</source>
        <translation>Zeile %1 hat ein Leerzeichen vor dem Gleichheitszeichen.</translation>
    </message>
    <message>
        <source>The value of %1 has a space in it and no quotes around it.</source>
        <translation>Der Wert von %1 enthält ein Leerzeichen und steht nicht in Anführungszeichen.</translation>
    </message>
    <message>
        <source>The value of %1 begins with a quote that is not closed.</source>
        <translation>Der Wert von %1 beginnt mit einem Anführungszeichen, das nicht geschlossen wird.</translation>
    </message>
    <message>
        <source>The value of %1 has typographic quotes or a hard space in it, as word processors make them.</source>
        <translation>Der Wert von %1 enthält typografische Anführungszeichen oder ein hartes Leerzeichen, wie Textverarbeitungen sie erzeugen.</translation>
    </message>
    <message>
        <source>%1 stands there twice with different values; the last one counts.</source>
        <translation>%1 steht zweimal mit verschiedenen Werten da; der letzte zählt.</translation>
    </message>
    <message>
        <source>Remove the other line.</source>
        <translation>Die andere Zeile entfernen.</translation>
    </message>
    <message>
        <source>BROADCAST_CONNECTION is missing, so Laravel broadcasts to nobody.</source>
        <translation>BROADCAST_CONNECTION fehlt, daher sendet Laravel an niemanden.</translation>
    </message>
    <message>
        <source>Name the driver.</source>
        <translation>Den Treiber nennen.</translation>
    </message>
    <message>
        <source>Laravel broadcasts to &quot;%1&quot;, not to this server.</source>
        <translation>Laravel sendet an „%1“, nicht an diesen Server.</translation>
    </message>
    <message>
        <source>The drivers that speak to Belfry are reverb and pusher.</source>
        <translation>Die Treiber, die mit Belfry sprechen, sind reverb und pusher.</translation>
    </message>
    <message>
        <source>BROADCAST_DRIVER is what Laravel 10 and before read; from 11 on it is BROADCAST_CONNECTION.</source>
        <translation>BROADCAST_DRIVER lesen Laravel 10 und älter; ab 11 ist es BROADCAST_CONNECTION.</translation>
    </message>
    <message>
        <source>With Laravel 11 or later add the line.</source>
        <translation>Bei Laravel 11 oder neuer die Zeile hinzufügen.</translation>
    </message>
    <message>
        <source>BROADCAST_DRIVER and BROADCAST_CONNECTION name different drivers: which one counts depends on Laravel&apos;s version.</source>
        <translation>BROADCAST_DRIVER und BROADCAST_CONNECTION nennen verschiedene Treiber: Welcher gilt, hängt von der Laravel-Version ab.</translation>
    </message>
    <message>
        <source>Remove BROADCAST_DRIVER.</source>
        <translation>BROADCAST_DRIVER entfernen.</translation>
    </message>
    <message>
        <source>The driver is reverb, and the keys are there for pusher alone (PUSHER_*).</source>
        <translation>Der Treiber ist reverb, aber die Keys sind nur für pusher da (PUSHER_*).</translation>
    </message>
    <message>
        <source>The driver is pusher, and the keys are there for reverb alone (REVERB_*).</source>
        <translation>Der Treiber ist pusher, aber die Keys sind nur für reverb da (REVERB_*).</translation>
    </message>
    <message>
        <source>Name the driver that the keys are for.</source>
        <translation>Den Treiber nennen, für den die Keys sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n missing value(s): %1.</source>
        <translation>
            <numerusform>%n fehlender Wert: %1.</numerusform>
            <numerusform>%n fehlende Werte: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Laravel needs id, key and secret of an app.</source>
        <translation>Laravel braucht ID, Key und Secret einer App.</translation>
    </message>
    <message>
        <source>Key and secret are swapped.</source>
        <translation>Key und Secret sind vertauscht.</translation>
    </message>
    <message>
        <source>Swap them. The key is public now, as browsers get it: rotate the secret if the application was in use.</source>
        <translation>Tauschen. Der Key ist jetzt öffentlich, da Browser ihn erhalten: Das Secret erneuern, falls die Anwendung in Gebrauch war.</translation>
    </message>
    <message>
        <source>No app of this server has the id &quot;%1&quot; or that key.</source>
        <translation>Keine App dieses Servers hat die ID „%1“ oder diesen Key.</translation>
    </message>
    <message>
        <source>These are the values of the app &quot;%1&quot;.</source>
        <translation>Das sind die Werte der App „%1“.</translation>
    </message>
    <message>
        <source>Choose one of the apps of this server, or add one.</source>
        <translation>Eine der Apps dieses Servers wählen oder eine hinzufügen.</translation>
    </message>
    <message>
        <source>No app has the id &quot;%1&quot;; the key is that of the app &quot;%2&quot;.</source>
        <translation>Keine App hat die ID „%1“; der Key gehört der App „%2“.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is that of no app; the id is that of the app &quot;%2&quot;.</source>
        <translation>Der Key „%1“ gehört keiner App; die ID gehört der App „%2“.</translation>
    </message>
    <message>
        <source>The id is that of the app &quot;%1&quot;, and the key that of &quot;%2&quot;.</source>
        <translation>Die ID gehört der App „%1“, der Key der App „%2“.</translation>
    </message>
    <message>
        <source>Id, key and secret have to be of the same app.</source>
        <translation>ID, Key und Secret müssen von derselben App sein.</translation>
    </message>
    <message>
        <source>The app &quot;%1&quot; is disabled on this server.</source>
        <translation>Die App „%1“ ist auf diesem Server deaktiviert.</translation>
    </message>
    <message>
        <source>Enable it in Manage.</source>
        <translation>In der Verwaltung aktivieren.</translation>
    </message>
    <message>
        <source>The secret is not that of the app &quot;%1&quot;.</source>
        <translation>Das Secret gehört nicht der App „%1“.</translation>
    </message>
    <message>
        <source>The secret is that of the app &quot;%1&quot;, not of &quot;%2&quot;.</source>
        <translation>Das Secret gehört der App „%1“, nicht „%2“.</translation>
    </message>
    <message>
        <source>The secret is the same as the key.</source>
        <translation>Das Secret ist gleich dem Key.</translation>
    </message>
    <message>
        <source>The secret has space around it.</source>
        <translation>Um das Secret stehen Leerzeichen.</translation>
    </message>
    <message>
        <source>Every request of the application is refused with it. It may have been rotated.</source>
        <translation>Jede Anfrage der Anwendung wird damit abgelehnt. Vielleicht wurde es erneuert.</translation>
    </message>
    <message>
        <source>Renew it; the server takes the new one on SIGHUP, without a restart.</source>
        <translation>Erneuern; der Server übernimmt das neue bei SIGHUP, ohne Neustart.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate (%1) expired %2.</source>
        <translation>Das Zertifikat des Servers (%1) ist %2 abgelaufen.</translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s certificate (%1) expires in %n day(s).</source>
        <translation>
            <numerusform>Das Zertifikat des Servers (%1) läuft in %n Tag ab.</numerusform>
            <numerusform>Das Zertifikat des Servers (%1) läuft in %n Tagen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s certificate (%1) is valid only from %2 on.</source>
        <translation>Das Zertifikat des Servers (%1) gilt erst ab %2.</translation>
    </message>
    <message>
        <source>Look at this machine&apos;s clock (timedatectl).</source>
        <translation>Die Uhr dieses Rechners prüfen (timedatectl).</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for %1, not for &quot;%2&quot;, so clients refuse it.</source>
        <translation>Das Zertifikat des Servers ist für %1, nicht für „%2“, daher lehnen Clients es ab.</translation>
    </message>
    <message>
        <source>Connect by a name that it is for, or get one for this name.</source>
        <translation>Mit einem Namen verbinden, für den es gilt, oder eines für diesen Namen besorgen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate signs itself: PHP and browsers trust it only when they are told to.</source>
        <translation>Das Zertifikat des Servers ist selbst signiert: PHP und Browser vertrauen ihm nur, wenn man es ihnen sagt.</translation>
    </message>
    <message>
        <source>Get one from an authority, or add it to the trusted ones of the application&apos;s machine and of the browsers.</source>
        <translation>Eines von einer Zertifizierungsstelle besorgen oder es auf dem Rechner der Anwendung und in den Browsern als vertrauenswürdig eintragen.</translation>
    </message>
    <message>
        <source>The server is set to %1 connections, but this machine&apos;s limit on open files (%2) lets in %3.</source>
        <translation>Der Server ist auf %1 Verbindungen eingestellt, aber die Grenze dieses Rechners für offene Dateien (%2) erlaubt %3.</translation>
    </message>
    <message>
        <source>Raise the limit: LimitNOFILE in the systemd unit, or ulimit -n (up to %1 without an administrator).</source>
        <translation>Die Grenze anheben: LimitNOFILE in der systemd-Unit oder ulimit -n (bis %1 ohne Administratorrechte).</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>beliebig viele</translation>
    </message>
    <message>
        <source>The limit on open files is %1, which lets in %2 connections.</source>
        <translation>Die Grenze für offene Dateien ist %1; das erlaubt %2 Verbindungen.</translation>
    </message>
    <message>
        <source>For more, raise it: LimitNOFILE in the systemd unit, or ulimit -n.</source>
        <translation>Für mehr anheben: LimitNOFILE in der systemd-Unit oder ulimit -n.</translation>
    </message>
    <message>
        <source>No time service keeps this machine&apos;s clock right. Requests whose timestamp is too far off are refused.</source>
        <translation>Kein Zeitdienst stellt die Uhr dieses Rechners. Anfragen mit zu stark abweichendem Zeitstempel werden abgelehnt.</translation>
    </message>
    <message>
        <source>Look at timedatectl; systemd-timesyncd or chrony keep it.</source>
        <translation>Mit timedatectl prüfen; systemd-timesyncd oder chrony stellen die Uhr.</translation>
    </message>
    <message>
        <source>The application uses https, which a proxy in front of this server would speak, but no proxy is trusted: every client seems to come from the proxy&apos;s address.</source>
        <translation>Die Anwendung nutzt https, das ein Proxy vor diesem Server spräche, aber keinem Proxy wird vertraut: Jeder Client scheint von der Adresse des Proxys zu kommen.</translation>
    </message>
    <message>
        <source>Name the proxy in server.trusted_proxies, as [&quot;127.0.0.1&quot;].</source>
        <translation>Den Proxy in server.trusted_proxies nennen, als [&quot;127.0.0.1&quot;].</translation>
    </message>
    <message>
        <source>This server answers below %1 as well (server.path); clients need no path.</source>
        <translation>Dieser Server antwortet auch unter %1 (server.path); Clients brauchen keinen Pfad.</translation>
    </message>
    <message>
        <source>PUSHER_HOST is missing, so Laravel sends to Pusher&apos;s own servers.</source>
        <translation>PUSHER_HOST fehlt, daher sendet Laravel an die Server von Pusher selbst.</translation>
    </message>
    <message>
        <source>REVERB_HOST is missing.</source>
        <translation>REVERB_HOST fehlt.</translation>
    </message>
    <message>
        <source>Name this server.</source>
        <translation>Diesen Server nennen.</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;; it takes the name or the address of this server alone.</source>
        <translation>%1 ist „%2“; es darf nur der Name oder die Adresse dieses Servers sein.</translation>
    </message>
    <message>
        <source>Scheme and port have lines of their own.</source>
        <translation>Scheme und Port haben eigene Zeilen.</translation>
    </message>
    <message>
        <source>The application seems to run in a container (Sail or Docker), where %1 is the container itself.</source>
        <translation>Die Anwendung läuft anscheinend in einem Container (Sail oder Docker), wo %1 der Container selbst ist.</translation>
    </message>
    <message>
        <source>From inside, this machine is host.docker.internal. The VITE_ lines are for the browser and stay as they are.</source>
        <translation>Von innen ist dieser Rechner host.docker.internal. Die VITE_-Zeilen sind für den Browser und bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;, which is an address to listen on, not one to connect to.</source>
        <translation>%1 ist „%2“; das ist eine Adresse zum Lauschen, nicht zum Verbinden.</translation>
    </message>
    <message>
        <source>This server listens on %1 only, so nobody on other machines or in containers reaches it.</source>
        <translation>Dieser Server lauscht nur auf %1, daher erreicht ihn niemand von anderen Rechnern oder aus Containern.</translation>
    </message>
    <message>
        <source>%1 is missing: Laravel takes 443.</source>
        <translation>%1 fehlt: Laravel nimmt 443.</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;; it takes a number from 1 to 65535.</source>
        <translation>%1 ist „%2“; es muss eine Zahl von 1 bis 65535 sein.</translation>
    </message>
    <message>
        <source>%1 is %2, and this server listens on %3.</source>
        <translation>%1 ist %2, und dieser Server lauscht auf %3.</translation>
    </message>
    <message>
        <source>That is right when the proxy in front of it listens on %1.</source>
        <translation>Das ist richtig, wenn der Proxy davor auf %1 lauscht.</translation>
    </message>
    <message>
        <source>Only a proxy in front of this server may have another port.</source>
        <translation>Nur ein Proxy vor diesem Server darf einen anderen Port haben.</translation>
    </message>
    <message>
        <source>%1 is missing: Laravel takes https.</source>
        <translation>%1 fehlt: Laravel nimmt https.</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;; it takes http or https.</source>
        <translation>%1 ist „%2“; es muss http oder https sein.</translation>
    </message>
    <message>
        <source>%1 is http, and this server speaks TLS.</source>
        <translation>%1 ist http, und dieser Server spricht TLS.</translation>
    </message>
    <message>
        <source>%1 is https, and this server has no certificate.</source>
        <translation>%1 ist https, und dieser Server hat kein Zertifikat.</translation>
    </message>
    <message numerus="yes">
        <source>%n missing VITE_ line(s), so that Echo in the browser does not know: %1.</source>
        <translation>
            <numerusform>%n fehlende VITE_-Zeile, daher kennt Echo im Browser nicht: %1.</numerusform>
            <numerusform>%n fehlende VITE_-Zeilen, daher kennt Echo im Browser nicht: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add them below the others, and build the assets again (npm run build).</source>
        <translation>Unter den anderen hinzufügen und die Assets neu bauen (npm run build).</translation>
    </message>
    <message>
        <source>%1 is another key than %2.</source>
        <translation>%1 ist ein anderer Key als %2.</translation>
    </message>
    <message>
        <source>The browser is not in the container, and does not know host.docker.internal.</source>
        <translation>Der Browser ist nicht im Container und kennt host.docker.internal nicht.</translation>
    </message>
    <message>
        <source>%1 puts the secret into the JavaScript that everybody can read.</source>
        <translation>%1 bringt das Secret in das JavaScript, das alle lesen können.</translation>
    </message>
    <message>
        <source>Remove the line, and rotate the secret if the assets were published.</source>
        <translation>Die Zeile entfernen und das Secret erneuern, falls die Assets veröffentlicht wurden.</translation>
    </message>
    <message>
        <source>MIX_ lines are for Laravel Mix; Vite reads VITE_ lines.</source>
        <translation>MIX_-Zeilen sind für Laravel Mix; Vite liest VITE_-Zeilen.</translation>
    </message>
    <message>
        <source>PUSHER_APP_CLUSTER is missing. This server has no clusters, but pusher-js stops without one.</source>
        <translation>PUSHER_APP_CLUSTER fehlt. Dieser Server hat keine Cluster, aber pusher-js bricht ohne ab.</translation>
    </message>
    <message>
        <source>REVERB_SERVER_HOST and REVERB_SERVER_PORT say where a server listens (reverb:start, or belfry --env); Laravel connects to REVERB_HOST and REVERB_PORT.</source>
        <translation>REVERB_SERVER_HOST und REVERB_SERVER_PORT sagen, wo ein Server lauscht (reverb:start oder belfry --env); Laravel verbindet sich mit REVERB_HOST und REVERB_PORT.</translation>
    </message>
    <message>
        <source>Events with ShouldBroadcast wait in the queue: without a worker (php artisan queue:work) none is sent.</source>
        <translation>Events mit ShouldBroadcast warten in der Warteschlange: Ohne Worker (php artisan queue:work) wird keines gesendet.</translation>
    </message>
    <message>
        <source>The app &quot;%1&quot; refuses browsers on pages of %2: it allows %3.</source>
        <translation>Die App „%1“ lehnt Browser auf Seiten von %2 ab: Erlaubt ist %3.</translation>
    </message>
    <message>
        <source>Add it to the app&apos;s allowed origins (allowed_origins).</source>
        <translation>Zu den erlaubten Origins der App hinzufügen (allowed_origins).</translation>
    </message>
    <message>
        <source>The server is stopped.</source>
        <translation>Der Server ist gestoppt.</translation>
    </message>
    <message>
        <source>Start it.</source>
        <translation>Starten.</translation>
    </message>
    <message>
        <source>The application&apos;s settings fit this server.</source>
        <translation>Die Einstellungen der Anwendung passen zu diesem Server.</translation>
    </message>
    <message>
        <source>If events do not arrive all the same: php artisan config:clear, and build the assets again.</source>
        <translation>Wenn Events trotzdem nicht ankommen: php artisan config:clear, und die Assets neu bauen.</translation>
    </message>
    <message>
        <source>Let it listen on all addresses (Settings &gt; Server), or put a proxy on this machine in front of it.</source>
        <translation>Lassen Sie ihn auf allen Adressen lauschen (Einstellungen &gt; Server), oder setzen Sie auf diesem Rechner einen Proxy davor.</translation>
    </message>
    <message>
        <source>Use http, or give the server a certificate (Settings &gt; Server).</source>
        <translation>Verwenden Sie http, oder geben Sie dem Server ein Zertifikat (Einstellungen &gt; Server).</translation>
    </message>
</context>
<context>
    <name>ui::DoctorTool</name>
    <message>
        <source>The application&apos;s .&amp;env, or its part about broadcasting</source>
        <translation>Die .&amp;env der Anwendung oder ihr Teil zum Broadcasting</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>&amp;Datei wählen…</translation>
    </message>
    <message>
        <source>E&amp;xamine</source>
        <translation>&amp;Untersuchen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>The lines that are right</source>
        <translation>Die richtigen Zeilen</translation>
    </message>
    <message>
        <source>&amp;Copy these lines</source>
        <translation>Diese Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;all lines</source>
        <translation>&amp;Alle Zeilen kopieren</translation>
    </message>
    <message>
        <source>The corrected lines of all findings, with the secret</source>
        <translation>Die berichtigten Zeilen aller Befunde, mit dem Secret</translation>
    </message>
    <message>
        <source>The application&apos;s .env</source>
        <translation>Die .env der Anwendung</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>Die Datei %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity, text</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Paste an .env, and examine it.</source>
        <translation>Eine .env einfügen und untersuchen.</translation>
    </message>
    <message>
        <source>It is compared with this server: driver, id, key and secret, host, port and scheme, what the browser gets, certificate and limits. It is not kept.</source>
        <translation>Wird mit diesem Server verglichen: Treiber, ID, Key und Secret, Host, Port und Scheme, was der Browser erhält, Zertifikat und Grenzen. Es wird nicht aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s): events do not arrive like this.</source>
        <translation>
            <numerusform>%n Fehler: So kommen Events nicht an.</numerusform>
            <numerusform>%n Fehler: So kommen Events nicht an.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing keeps events from arriving.</source>
        <translation>Nichts hält Events auf.</translation>
    </message>
    <message>
        <source>Copied to the clipboard, for a minute.</source>
        <translation>Für eine Minute in die Zwischenablage kopiert.</translation>
    </message>
</context>
<context>
    <name>ui::ErrorTexts</name>
    <message>
        <source>Port %1 is in use by another program, so the server did not start.</source>
        <translation>Port %1 wird von einem anderen Programm benutzt, daher ist der Server nicht gestartet.</translation>
    </message>
    <message>
        <source>This account may not open port %1, so the server did not start. Ports below 1024 need the capability CAP_NET_BIND_SERVICE.</source>
        <translation>Dieses Konto darf Port %1 nicht öffnen, daher ist der Server nicht gestartet. Ports unter 1024 brauchen die Capability CAP_NET_BIND_SERVICE.</translation>
    </message>
    <message>
        <source>The server did not start, because its certificate cannot be used: %1 Set tls.certificate and tls.key, or --tls-cert and --tls-key.</source>
        <translation>Der Server ist nicht gestartet, weil sein Zertifikat nicht benutzbar ist: %1 Setzen Sie tls.certificate und tls.key oder --tls-cert und --tls-key.</translation>
    </message>
    <message>
        <source>The server did not start. %1</source>
        <translation>Der Server ist nicht gestartet. %1</translation>
    </message>
    <message>
        <source>Port %1 is in use by another program, so the server listens again where it did.</source>
        <translation>Port %1 wird von einem anderen Programm benutzt, daher lauscht der Server wieder dort, wo er lauschte.</translation>
    </message>
    <message>
        <source>This account may not open port %1, so the server listens again where it did. Ports below 1024 need the capability CAP_NET_BIND_SERVICE.</source>
        <translation>Dieses Konto darf Port %1 nicht öffnen, daher lauscht der Server wieder dort, wo er lauschte. Ports unter 1024 brauchen die Capability CAP_NET_BIND_SERVICE.</translation>
    </message>
    <message>
        <source>The certificate cannot be used, so the server goes on with the one it had: %1</source>
        <translation>Das Zertifikat ist nicht brauchbar, daher macht der Server mit dem bisherigen weiter: %1</translation>
    </message>
    <message>
        <source>The server cannot listen on %1, so it listens again where it did. Is it an address of this machine?</source>
        <translation>Der Server kann nicht auf %1 lauschen, daher lauscht er wieder dort, wo er lauschte. Ist es eine Adresse dieses Rechners?</translation>
    </message>
    <message>
        <source>The listener was not restarted. %1</source>
        <translation>Der Listener wurde nicht neu gestartet. %1</translation>
    </message>
    <message>
        <source>A free port is taken at every start.</source>
        <translation>Bei jedem Start wird ein freier Port genommen.</translation>
    </message>
    <message>
        <source>Port %1 is free.</source>
        <translation>Port %1 ist frei.</translation>
    </message>
    <message>
        <source>This server listens on port %1.</source>
        <translation>Dieser Server lauscht auf Port %1.</translation>
    </message>
    <message>
        <source>Port %1 is taken by another program.</source>
        <translation>Port %1 ist von einem anderen Programm belegt.</translation>
    </message>
    <message>
        <source>This account may not open port %1. Ports below 1024 need the capability CAP_NET_BIND_SERVICE.</source>
        <translation>Dieses Konto darf Port %1 nicht öffnen. Ports unter 1024 brauchen die Capability CAP_NET_BIND_SERVICE.</translation>
    </message>
    <message>
        <source>%1 is no address of this machine.</source>
        <translation>%1 ist keine Adresse dieses Rechners.</translation>
    </message>
</context>
<context>
    <name>ui::EventForm</name>
    <message>
        <source>%1   (%2)</source>
        <comment>socket, user</comment>
        <translation>%1   (%2)</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>orders</translation>
    </message>
    <message>
        <source>42</source>
        <translation>42</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>admin</translation>
    </message>
    <message>
        <source>1 2 3</source>
        <translation>1 2 3</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Add &amp;tenant</source>
        <translation>Mandan&amp;ten hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Plain text</source>
        <translation>&amp;Reiner Text</translation>
    </message>
    <message>
        <source>At &amp;once</source>
        <translation>S&amp;ofort</translation>
    </message>
    <message>
        <source>{{ }}</source>
        <translation>{{ }}</translation>
    </message>
    <message>
        <source>Put a variable where the cursor is</source>
        <translation>Eine Variable an der Schreibmarke einfügen</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Formatieren</translation>
    </message>
    <message>
        <source>&amp;Minify</source>
        <translation>Ko&amp;mpakt</translation>
    </message>
    <message>
        <source>&amp;App</source>
        <translation>&amp;App</translation>
    </message>
    <message>
        <source>Send as</source>
        <translation>Senden als</translation>
    </message>
    <message>
        <source>E&amp;xcept socket</source>
        <translation>A&amp;ußer Socket</translation>
    </message>
    <message>
        <source>Event on channels</source>
        <translation>Event auf Channels</translation>
    </message>
    <message>
        <source>Tenant event</source>
        <translation>Mandanten-Event</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Benachrichtigung</translation>
    </message>
    <message>
        <source>As the HTTP API of Pusher: you name the channels</source>
        <translation>Wie die HTTP-API von Pusher: Sie nennen die Channels</translation>
    </message>
    <message>
        <source>Belfry finds the channel, and adds _tenant_id and _timestamp</source>
        <translation>Belfry findet den Channel und fügt _tenant_id und _timestamp hinzu</translation>
    </message>
    <message>
        <source>In Laravel&apos;s form, for users or for a role</source>
        <translation>In der Form von Laravel, für Benutzer oder eine Rolle</translation>
    </message>
    <message>
        <source>Nobody is left out</source>
        <translation>Niemand wird ausgelassen</translation>
    </message>
    <message>
        <source>The id of a socket that does not get the event, as toOthers() does in Laravel</source>
        <translation>Die ID eines Sockets, der das Event nicht erhält, wie toOthers() in Laravel</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Geht an</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>E&amp;vent</source>
        <translation>E&amp;vent</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>presence-tenant.acme.lobby</source>
        <translation>presence-tenant.acme.lobby</translation>
    </message>
    <message>
        <source>location.updated</source>
        <translation>location.updated</translation>
    </message>
    <message>
        <source>acme</source>
        <translation>acme</translation>
    </message>
    <message>
        <source>The class of the notification; empty for Laravel&apos;s own</source>
        <translation>Die Klasse der Benachrichtigung; leer für die von Laravel selbst</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Adds _tenant_id and _timestamp to the data, which must then be a JSON object</source>
        <translation>Fügt den Daten _tenant_id und _timestamp hinzu; sie müssen dann ein JSON-Objekt sein</translation>
    </message>
    <message>
        <source>Sends the text as it is, JSON or not</source>
        <translation>Sendet den Text, wie er ist, JSON oder nicht</translation>
    </message>
    <message>
        <source>Sends before the answer; without it the event waits in the queue, as those of the HTTP API do</source>
        <translation>Sendet vor der Antwort; sonst wartet das Event in der Warteschlange wie die der HTTP-API</translation>
    </message>
    <message>
        <source>One value per line</source>
        <translation>Ein Wert pro Zeile</translation>
    </message>
    <message>
        <source>Without spaces and line breaks</source>
        <translation>Ohne Leerzeichen und Zeilenumbrüche</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>variable, what it is</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Daten</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>As member</source>
        <translation>Als Mitglied</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Dieses Programm</translation>
    </message>
    <message>
        <source>HTTP API</source>
        <translation>HTTP-API</translation>
    </message>
    <message>
        <source>A member</source>
        <translation>Ein Mitglied</translation>
    </message>
    <message>
        <source>Straight to the engine, without a request</source>
        <translation>Direkt an die Engine, ohne Anfrage</translation>
    </message>
    <message>
        <source>A signed request to this server&apos;s own port, as Laravel sends it</source>
        <translation>Eine signierte Anfrage an den eigenen Port dieses Servers, wie Laravel sie sendet</translation>
    </message>
    <message>
        <source>As a client event of one subscriber of the channel</source>
        <translation>Als Client Event eines Abonnenten des Channels</translation>
    </message>
    <message>
        <source>Name or socket id</source>
        <translation>Name oder Socket-ID</translation>
    </message>
    <message>
        <source>The subscriber whose client event it is; it does not get it itself</source>
        <translation>Der Abonnent, dessen Client Event es ist; er selbst bekommt es nicht</translation>
    </message>
    <message>
        <source>&amp;Channels</source>
        <translation>&amp;Channels</translation>
    </message>
</context>
<context>
    <name>ui::Facts</name>
    <message>
        <source>Belfry</source>
        <translation>Belfry</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Windows drawn by</source>
        <translation>Fenster gezeichnet von</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>%1 × %2, scale %3</source>
        <translation>%1 × %2, Maßstab %3</translation>
    </message>
    <message>
        <source>Language of the desktop</source>
        <translation>Sprache des Desktops</translation>
    </message>
</context>
<context>
    <name>ui::Farewell</name>
    <message numerus="yes">
        <source>Disconnecting %n client(s)…</source>
        <translation>
            <numerusform>%n Client wird getrennt…</numerusform>
            <numerusform>%n Clients werden getrennt…</numerusform>
        </translation>
    </message>
    <message>
        <source>Belfry</source>
        <translation>Belfry</translation>
    </message>
</context>
<context>
    <name>ui::FileSaver</name>
    <message>
        <source>“%1” could not be written: %2.</source>
        <translation>„%1“ konnte nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>ui::Filter</name>
    <message>
        <source>Nothing follows `-`. Write the term to leave out right after it.</source>
        <translation>Nach `-` folgt nichts. Den auszulassenden Begriff direkt dahinter schreiben.</translation>
    </message>
    <message>
        <source>Unknown key `%1`. Did you mean `%2`?</source>
        <translation>Unbekannter Schlüssel `%1`. Meinten Sie `%2`?</translation>
    </message>
    <message>
        <source>Unknown key `%1`. Put text that has a colon in quotation marks.</source>
        <translation>Unbekannter Schlüssel `%1`. Text mit Doppelpunkt in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>A space or `|` is missing before `%1`.</source>
        <translation>Vor `%1` fehlt ein Leerzeichen oder `|`.</translation>
    </message>
    <message>
        <source>There is nothing to look for in `%1`.</source>
        <translation>In `%1` gibt es nichts zu suchen.</translation>
    </message>
    <message>
        <source>The closing quotation mark is missing.</source>
        <translation>Das schließende Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>The pattern has no closing `/`. Put text that begins with `/` in quotation marks.</source>
        <translation>Das Muster hat keinen schließenden `/`. Text, der mit `/` beginnt, in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>The pattern has %1 characters; the limit is %2.</source>
        <translation>Das Muster hat %1 Zeichen; die Grenze ist %2.</translation>
    </message>
    <message>
        <source>The pattern is not valid at character %1: %2.</source>
        <translation>Das Muster ist bei Zeichen %1 ungültig: %2.</translation>
    </message>
    <message>
        <source>Write how long ago, as in `%1:10m`, or a time, as in `%1:12:04`, `%1:12:04:05` or `%1:2026-11-22T12:04`.</source>
        <translation>Angeben, wie lange es her ist, wie in `%1:10m`, oder eine Zeit, wie in `%1:12:04`, `%1:12:04:05` oder `%1:2026-11-22T12:04`.</translation>
    </message>
    <message>
        <source>`%1` is no time. %2</source>
        <comment>what was typed, how to write it</comment>
        <translation>`%1` ist keine Zeit. %2</translation>
    </message>
    <message>
        <source>`%1` is compared with a number, for example `%1&gt;10` or `%1&lt;2k`.</source>
        <translation>`%1` wird mit einer Zahl verglichen, zum Beispiel `%1&gt;10` oder `%1&lt;2k`.</translation>
    </message>
    <message>
        <source>Not on this page: `%1`. Keys here: %2.</source>
        <translation>Nicht auf dieser Seite: `%1`. Schlüssel hier: %2.</translation>
    </message>
</context>
<context>
    <name>ui::FilterChips</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ui::FilterEdit</name>
    <message>
        <source>Filter, for example %1</source>
        <translation>Filter, zum Beispiel %1</translation>
    </message>
    <message>
        <source>Text, &quot;a phrase&quot;, /regex/i, key:value, key&gt;10, -not. Keys: %1</source>
        <translation>Text, &quot;eine Wendung&quot;, /regex/i, key:value, key&gt;10, -nicht. Schlüssel: %1</translation>
    </message>
    <message>
        <source>The filter is in force</source>
        <translation>Der Filter ist aktiv</translation>
    </message>
    <message>
        <source>Filter keys and values</source>
        <translation>Schlüssel und Werte des Filters</translation>
    </message>
</context>
<context>
    <name>ui::FirstContact</name>
    <message>
        <source>The server listens on %1. If others do not reach it, look at the firewall of this machine: port %2.</source>
        <translation>Der Server lauscht auf %1. Erreichen andere ihn nicht, prüfen Sie die Firewall dieses Rechners: Port %2.</translation>
    </message>
    <message>
        <source>The backend has published %1 at %2.</source>
        <comment>event, time</comment>
        <translation>Das Backend hat %1 um %2 gesendet.</translation>
    </message>
    <message>
        <source>No backend has published anything. Put the lines that “Copy .env” copies into its .env file.</source>
        <translation>Noch kein Backend hat etwas gesendet. Setzen Sie die Zeilen aus „.env kopieren“ in dessen .env-Datei.</translation>
    </message>
    <message>
        <source>A client has connected.</source>
        <translation>Ein Client hat sich verbunden.</translation>
    </message>
    <message>
        <source>No client has connected. The browser&apos;s Echo needs the same key, host and port.</source>
        <translation>Noch kein Client hat sich verbunden. Echo im Browser braucht denselben Key, Host und Port.</translation>
    </message>
    <message>
        <source>Turned away at %1: %2</source>
        <comment>time, reason</comment>
        <translation>Um %1 abgewiesen: %2</translation>
    </message>
    <message>
        <source>Nobody was turned away.</source>
        <translation>Niemand wurde abgewiesen.</translation>
    </message>
    <message>
        <source>The server listens on %1, for this machine only. Settings &gt; Server lets it listen for other machines as well.</source>
        <translation>Der Server lauscht auf %1, nur für diesen Rechner. Unter Einstellungen &gt; Server lauscht er auch für andere Rechner.</translation>
    </message>
</context>
<context>
    <name>ui::FirstSteps</name>
    <message>
        <source>Connect your application</source>
        <translation>Anwendung verbinden</translation>
    </message>
    <message>
        <source>Do not show again</source>
        <translation>Nicht mehr zeigen</translation>
    </message>
    <message>
        <source>Help &gt; Connect your application brings it back</source>
        <translation>Hilfe &gt; Anwendung verbinden zeigt es wieder</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Application to connect</source>
        <translation>Anwendung, die verbunden werden soll</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>App-ID</translation>
    </message>
    <message>
        <source>Copy app ID</source>
        <translation>App-ID kopieren</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Key kopieren</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Copy secret</source>
        <translation>Secret kopieren</translation>
    </message>
    <message>
        <source>Text to paste</source>
        <translation>Text zum Einfügen</translation>
    </message>
    <message>
        <source>Laravel .env</source>
        <translation>Laravel-.env</translation>
    </message>
    <message>
        <source>Into the .env file of the application; then restart its workers.</source>
        <translation>In die .env-Datei der Anwendung; danach ihre Worker neu starten.</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>Echo</translation>
    </message>
    <message>
        <source>Into resources/js/echo.js; then build the front end again.</source>
        <translation>In resources/js/echo.js; danach das Frontend neu bauen.</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Hide the secret</source>
        <translation>Secret verbergen</translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation>Secret zeigen</translation>
    </message>
    <message>
        <source>Nobody has connected yet. The server listens on %1.</source>
        <translation>Noch niemand ist verbunden. Der Server lauscht auf %1.</translation>
    </message>
    <message>
        <source>The server does not listen at the moment.</source>
        <translation>Der Server lauscht derzeit nicht.</translation>
    </message>
</context>
<context>
    <name>ui::FollowModel</name>
    <message>
        <source>↑ in</source>
        <comment>from the client</comment>
        <translation>↑ ein</translation>
    </message>
    <message>
        <source>↓ out</source>
        <comment>to the client</comment>
        <translation>↓ aus</translation>
    </message>
    <message>
        <source>from the client</source>
        <translation>vom Client</translation>
    </message>
    <message>
        <source>to the client</source>
        <translation>an den Client</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>ui::FollowView</name>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Pause the frames</source>
        <translation>Frames anhalten</translation>
    </message>
    <message>
        <source>Copy the selected frames</source>
        <translation>Die ausgewählten Frames kopieren</translation>
    </message>
    <message>
        <source>Save all frames</source>
        <translation>Alle Frames speichern</translation>
    </message>
    <message>
        <source>Forget the frames</source>
        <translation>Frames entfernen</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Nicht mehr verfolgen</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>Content of the frame</source>
        <translation>Inhalt des Frames</translation>
    </message>
    <message>
        <source>Select a frame to read it.</source>
        <translation>Wählen Sie einen Frame, um ihn zu lesen.</translation>
    </message>
    <message>
        <source>This connection is not there any more.</source>
        <translation>Diese Verbindung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The connection has gone: %1 %2</source>
        <translation>Die Verbindung ist fort: %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n Frame</numerusform>
            <numerusform>%n Frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused, %n new</source>
        <translation>
            <numerusform>angehalten, %n neu</numerusform>
            <numerusform>angehalten, %n neu</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>%1 verworfen</translation>
    </message>
    <message>
        <source>No connection is followed</source>
        <translation>Keine Verbindung wird verfolgt</translation>
    </message>
    <message>
        <source>Following shows every frame of one connection, in both directions. Nothing is kept before you ask for it.</source>
        <translation>Verfolgen zeigt jeden Frame einer Verbindung, in beiden Richtungen. Vorher wird nichts aufbewahrt.</translation>
    </message>
    <message>
        <source>Follow the selected</source>
        <translation>Ausgewählte verfolgen</translation>
    </message>
    <message>
        <source>No frame has come yet</source>
        <translation>Noch kein Frame gekommen</translation>
    </message>
    <message>
        <source>The connection has gone</source>
        <translation>Die Verbindung ist fort</translation>
    </message>
    <message>
        <source>What the client says and what it is sent from now on appears here.</source>
        <translation>Was der Client von jetzt an sagt und erhält, erscheint hier.</translation>
    </message>
    <message>
        <source>It ended before a frame came.</source>
        <translation>Die Verbindung endete, bevor ein Frame kam.</translation>
    </message>
    <message>
        <source>
… and %1 more</source>
        <translation>
… und %1 weitere</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n frame(s)</source>
        <translation>
            <numerusform>%n Frame kopiert</numerusform>
            <numerusform>%n Frames kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Save frames</source>
        <translation>Frames speichern</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
</context>
<context>
    <name>ui::Formatting</name>
    <message>
        <source>%1 B</source>
        <comment>bytes</comment>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1M/s</source>
        <translation>%1M/s</translation>
    </message>
    <message>
        <source>%1k/s</source>
        <translation>%1k/s</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>vor %1 d</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>ui::FramesModel</name>
    <message>
        <source>heard</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
</context>
<context>
    <name>ui::Handbook</name>
    <message>
        <source>How the server does, and what is wrong.</source>
        <translation>Wie es dem Server geht und was nicht stimmt.</translation>
    </message>
    <message>
        <source>Every open socket: look into it, follow its frames, disconnect it.</source>
        <translation>Jeder offene Socket: untersuchen, seinen Frames folgen, trennen.</translation>
    </message>
    <message>
        <source>Who is online, by tenant and channel; people, not sockets.</source>
        <translation>Wer online ist, nach Tenant und Channel; Menschen, nicht Sockets.</translation>
    </message>
    <message>
        <source>Every channel, who is on it, and who was refused.</source>
        <translation>Jeder Channel, wer darauf ist und wer abgewiesen wurde.</translation>
    </message>
    <message>
        <source>Rates over five minutes, an hour or a day.</source>
        <translation>Raten über fünf Minuten, eine Stunde oder einen Tag.</translation>
    </message>
    <message>
        <source>What has happened: one row for each event, however many got it.</source>
        <translation>Was geschehen ist: eine Zeile je Event, wie viele es auch bekamen.</translation>
    </message>
    <message>
        <source>Write an event, see whom it reaches, and send it.</source>
        <translation>Ein Event schreiben, sehen, wen es erreicht, und es senden.</translation>
    </message>
    <message>
        <source>Explain signatures, try as a client, check an application’s .env.</source>
        <translation>Signaturen erklären, als Client ausprobieren, die .env einer Anwendung prüfen.</translation>
    </message>
    <message>
        <source>Apps, tenants, users, rules, and what operators have done.</source>
        <translation>Apps, Tenants, Benutzer, Regeln und was Betreiber getan haben.</translation>
    </message>
    <message>
        <source>Rules that call you when something goes wrong.</source>
        <translation>Regeln, die Sie rufen, wenn etwas nicht stimmt.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>The selectors for app and tenant at the top narrow every page. Pausing freezes the pages; the server goes on and nothing is lost.</source>
        <translation>Die Auswahl von App und Tenant oben grenzt jede Seite ein. Anhalten friert die Seiten ein; der Server läuft weiter und nichts geht verloren.</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>The same on Connections, Presence, Channels and Log. Words are joined by a space: all of them have to be there.</source>
        <translation>Dieselben auf Verbindungen, Presence, Channels und Log. Wörter mit Leerzeichen dazwischen: alle müssen vorkommen.</translation>
    </message>
    <message>
        <source>rows with this text anywhere</source>
        <translation>Zeilen mit diesem Text an irgendeiner Stelle</translation>
    </message>
    <message>
        <source>exactly this phrase</source>
        <translation>genau diese Wörter</translation>
    </message>
    <message>
        <source>a regular expression</source>
        <translation>ein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>this text in that column</source>
        <translation>dieser Text in jener Spalte</translation>
    </message>
    <message>
        <source>one or the other</source>
        <translation>das eine oder das andere</translation>
    </message>
    <message>
        <source>everything but that</source>
        <translation>alles außer diesem</translation>
    </message>
    <message>
        <source>numbers and sizes, also &lt; and =</source>
        <translation>Zahlen und Größen, auch &lt; und =</translation>
    </message>
    <message>
        <source>the last ten minutes of the log</source>
        <translation>die letzten zehn Minuten des Logs</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>A dash means that nothing is known; it never stands for 0.</source>
        <translation>Ein Strich heißt, dass nichts bekannt ist; er steht nie für 0.</translation>
    </message>
    <message>
        <source>in/s</source>
        <translation>ein/s</translation>
    </message>
    <message>
        <source>messages of clients and events of applications that were accepted; pings are not among them</source>
        <translation>Nachrichten von Clients und Events von Anwendungen, die angenommen wurden; Pings zählen nicht dazu</translation>
    </message>
    <message>
        <source>out/s</source>
        <translation>aus/s</translation>
    </message>
    <message>
        <source>frames with events that were queued to sockets: one event to 397 subscribers is 397</source>
        <translation>Frames mit Events, die für Sockets eingereiht wurden: ein Event an 397 Abonnenten ist 397</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>distinct users on presence channels, however many devices they have</source>
        <translation>verschiedene Benutzer auf Presence-Channels, wie viele Geräte sie auch haben</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>95 of 100 events were queued to their last subscriber within this</source>
        <translation>95 von 100 Events waren innerhalb dieser Zeit für ihren letzten Abonnenten eingereiht</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>from the server’s ping to the client’s pong, the last one</source>
        <translation>vom Ping des Servers bis zum Pong des Clients, der letzte</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>bytes that wait for a client that reads too slowly</source>
        <translation>Bytes, die auf einen Client warten, der zu langsam liest</translation>
    </message>
    <message>
        <source>Close codes</source>
        <translation>Schließcodes</translation>
    </message>
    <message>
        <source>With 4000 to 4099 a client must not come back by itself, with 4100 to 4199 after a while, with 4200 to 4299 at once.</source>
        <translation>Bei 4000 bis 4099 darf ein Client nicht von selbst wiederkommen, bei 4100 bis 4199 nach einer Weile, bei 4200 bis 4299 sofort.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>All of them can be changed under Settings &gt; Shortcuts.</source>
        <translation>Alle lassen sich unter Einstellungen &gt; Tastenkürzel ändern.</translation>
    </message>
</context>
<context>
    <name>ui::HandbookDialog</name>
    <message>
        <source>Handbook</source>
        <translation>Handbuch</translation>
    </message>
</context>
<context>
    <name>ui::HistoryPanel</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search in the history</source>
        <translation>Im Verlauf suchen</translation>
    </message>
    <message>
        <source>Forget everything that was sent</source>
        <translation>Alles Gesendete entfernen</translation>
    </message>
    <message>
        <source>Clear history</source>
        <translation>Verlauf leeren</translation>
    </message>
    <message>
        <source>Events that were sent</source>
        <translation>Gesendete Events</translation>
    </message>
    <message>
        <source>What you send is kept here. Click an event to load it again.</source>
        <translation>Was Sie senden, wird hier aufbewahrt. Ein Klick auf ein Event lädt es wieder.</translation>
    </message>
    <message>
        <source>Nothing that was sent has “%1” in it.</source>
        <translation>Nichts Gesendetes enthält „%1“.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Keep as template</source>
        <translation>Als Vorlage behalten</translation>
    </message>
    <message>
        <source>Open in log</source>
        <translation>Im Protokoll öffnen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>ui::JoinText</name>
    <message>
        <source>everybody who is signed in</source>
        <translation>alle, die angemeldet sind</translation>
    </message>
    <message>
        <source>members of the tenant %1</source>
        <translation>Mitglieder des Mandanten %1</translation>
    </message>
    <message>
        <source>who has one of the roles %1 in the tenant %2</source>
        <translation>wer im Mandanten %2 eine der Rollen %1 hat</translation>
    </message>
    <message>
        <source>who has one of the permissions %1 in the tenant %2</source>
        <translation>wer im Mandanten %2 eine der Berechtigungen %1 hat</translation>
    </message>
    <message>
        <source>the user whose id stands at {%1}</source>
        <translation>der Benutzer mit der ID an der Stelle {%1}</translation>
    </message>
    <message>
        <source>the user whom the database names: %1</source>
        <translation>der Benutzer, den die Datenbank nennt: %1</translation>
    </message>
    <message>
        <source>whom a rule written in C++ lets in</source>
        <translation>wen eine in C++ geschriebene Regel zulässt</translation>
    </message>
    <message>
        <source>A public channel that keeps its last event.</source>
        <translation>Ein öffentlicher Channel, der sein letztes Event behält.</translation>
    </message>
    <message>
        <source>A public channel.</source>
        <translation>Ein öffentlicher Channel.</translation>
    </message>
    <message>
        <source>A private channel that keeps its last event.</source>
        <translation>Ein privater Channel, der sein letztes Event behält.</translation>
    </message>
    <message>
        <source>A private channel.</source>
        <translation>Ein privater Channel.</translation>
    </message>
    <message>
        <source>An encrypted channel: the server cannot read its events.</source>
        <translation>Ein verschlüsselter Channel: Der Server kann seine Events nicht lesen.</translation>
    </message>
    <message>
        <source>A presence channel: who joins sees who is there.</source>
        <translation>Ein Presence-Channel: Wer beitritt, sieht, wer da ist.</translation>
    </message>
    <message>
        <source>It belongs to no tenant: the console lists it as Unassigned.</source>
        <translation>Er gehört zu keinem Mandanten: Die Konsole führt ihn als Nicht zugeordnet.</translation>
    </message>
    <message>
        <source>It belongs to the tenant %1.</source>
        <translation>Er gehört zum Mandanten %1.</translation>
    </message>
    <message>
        <source>No pattern of [[channels]] matches the name.</source>
        <translation>Kein Muster von [[channels]] passt zum Namen.</translation>
    </message>
    <message>
        <source>No pattern of [[channels]] matches the name; the tenant comes from tenants.patterns.</source>
        <translation>Kein Muster von [[channels]] passt zum Namen; der Mandant kommt aus tenants.patterns.</translation>
    </message>
    <message>
        <source>It matches the pattern %1</source>
        <translation>Er passt zum Muster %1</translation>
    </message>
    <message>
        <source>It matches the pattern %1, called %2</source>
        <translation>Er passt zum Muster %1, genannt %2</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>pattern</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1, with %2.</source>
        <comment>pattern, placeholders</comment>
        <translation>%1, mit %2.</translation>
    </message>
    <message>
        <source>Everybody may join: public channels need no signature.</source>
        <translation>Alle dürfen beitreten: Öffentliche Channels brauchen keine Signatur.</translation>
    </message>
    <message>
        <source>The application decides who may join: Belfry does not authorize users of this app (authorization.enabled).</source>
        <translation>Die Anwendung entscheidet, wer beitreten darf: Belfry autorisiert keine Benutzer dieser App (authorization.enabled).</translation>
    </message>
    <message>
        <source>Nobody may join: a channel without a pattern is refused.</source>
        <translation>Niemand darf beitreten: Ein Channel ohne Muster wird abgelehnt.</translation>
    </message>
    <message>
        <source>Nobody may join: the pattern allows nobody.</source>
        <translation>Niemand darf beitreten: Das Muster lässt niemanden zu.</translation>
    </message>
    <message>
        <source>The others see the user&apos;s id alone.</source>
        <translation>Die anderen sehen nur die ID des Benutzers.</translation>
    </message>
    <message>
        <source>The others see the user&apos;s id, and of user_info: %1.</source>
        <translation>Die anderen sehen die ID des Benutzers und von user_info: %1.</translation>
    </message>
    <message>
        <source>May join: %1.</source>
        <translation>Beitreten dürfen: %1.</translation>
    </message>
    <message>
        <source>May join, if all of it holds: %1.</source>
        <translation>Beitreten darf, wenn alles zutrifft: %1.</translation>
    </message>
</context>
<context>
    <name>ui::JoinTool</name>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>channel_data, which the others see</source>
        <translation>channel_data, die die anderen sehen</translation>
    </message>
    <message>
        <source>&amp;App</source>
        <translation>&amp;App</translation>
    </message>
    <message>
        <source>C&amp;hannel</source>
        <translation>C&amp;hannel</translation>
    </message>
    <message>
        <source>&amp;User id</source>
        <translation>&amp;Benutzer-ID</translation>
    </message>
    <message>
        <source>of the directory; empty: only the rule is shown</source>
        <translation>aus dem Verzeichnis; leer: nur die Regel wird gezeigt</translation>
    </message>
    <message>
        <source>or &amp;token</source>
        <translation>oder &amp;Token</translation>
    </message>
    <message>
        <source>the bearer token of a user</source>
        <translation>das Bearer-Token eines Benutzers</translation>
    </message>
    <message>
        <source>Name a channel first.</source>
        <translation>Nennen Sie erst einen Channel.</translation>
    </message>
    <message>
        <source>Name a channel: whose it is, which pattern it matches and who may join.</source>
        <translation>Nennen Sie einen Channel: wem er gehört, zu welchem Muster er passt und wer beitreten darf.</translation>
    </message>
    <message>
        <source>With a user it says as well whether that one may, and why not.</source>
        <translation>Mit einem Benutzer auch, ob dieser darf, und warum nicht.</translation>
    </message>
    <message>
        <source>There can be no channel of that name: %1.</source>
        <translation>Einen Channel dieses Namens kann es nicht geben: %1.</translation>
    </message>
    <message>
        <source>The user %1 may join.</source>
        <translation>Benutzer %1 darf beitreten.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nein.</translation>
    </message>
</context>
<context>
    <name>ui::Json</name>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
</context>
<context>
    <name>ui::JsonModel</name>
    <message>
        <source>1 member</source>
        <translation>1 Mitglied</translation>
    </message>
    <message>
        <source>%1 members</source>
        <translation>%1 Mitglieder</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 Element</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 Elemente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>ui::JsonStore</name>
    <message>
        <source>it has more than 16 MiB</source>
        <translation>mehr als 16 MiB</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>kein JSON-Objekt</translation>
    </message>
</context>
<context>
    <name>ui::JsonText</name>
    <message>
        <source>the object has no closing }</source>
        <translation>das Objekt hat kein schließendes }</translation>
    </message>
    <message>
        <source>the list has no closing ]</source>
        <translation>die Liste hat kein schließendes ]</translation>
    </message>
    <message>
        <source>the text has no closing quotation mark</source>
        <translation>der Text hat kein schließendes Anführungszeichen</translation>
    </message>
    <message>
        <source>a colon is missing after the name</source>
        <translation>nach dem Namen fehlt ein Doppelpunkt</translation>
    </message>
    <message>
        <source>a comma or a closing bracket is missing</source>
        <translation>ein Komma oder eine schließende Klammer fehlt</translation>
    </message>
    <message>
        <source>a name in quotation marks is missing</source>
        <translation>ein Name in Anführungszeichen fehlt</translation>
    </message>
    <message>
        <source>this is not a number</source>
        <translation>das ist keine Zahl</translation>
    </message>
    <message>
        <source>a value is missing or is not JSON</source>
        <translation>ein Wert fehlt oder ist kein JSON</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>es ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>there is no value</source>
        <translation>es gibt keinen Wert</translation>
    </message>
    <message>
        <source>there is more than one value</source>
        <translation>es gibt mehr als einen Wert</translation>
    </message>
</context>
<context>
    <name>ui::KpiTile</name>
    <message>
        <source>%1: %2</source>
        <comment>name of a figure, its value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::LiveNames</name>
    <message>
        <source>pattern</source>
        <comment>of channels</comment>
        <translation>Muster</translation>
    </message>
</context>
<context>
    <name>ui::LogDetail</name>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Als &amp;JSON kopieren</translation>
    </message>
    <message>
        <source>&amp;Resend…</source>
        <translation>&amp;Erneut senden…</translation>
    </message>
    <message>
        <source>Data as text</source>
        <translation>Daten als Text</translation>
    </message>
    <message>
        <source>The message as it was sent</source>
        <translation>Die Nachricht, wie sie gesendet wurde</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Fields over time</source>
        <translation>Felder im Zeitverlauf</translation>
    </message>
    <message>
        <source>Copy the whole entry (Ctrl+Shift+C)</source>
        <translation>Den ganzen Eintrag kopieren (Strg+Umschalt+C)</translation>
    </message>
    <message>
        <source>Data as a tree</source>
        <translation>Daten als Baum</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Ways to see the data</source>
        <translation>Ansichten der Daten</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Wire</source>
        <translation>Wire</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>The event&apos;s data, as subscribers parse it</source>
        <translation>Die Daten des Events, wie Abonnenten sie parsen</translation>
    </message>
    <message>
        <source>The message on the socket: the data is encoded once more</source>
        <translation>Die Nachricht auf dem Socket: Die Daten sind noch einmal kodiert</translation>
    </message>
    <message>
        <source>What is different from the same event before, or between two selected entries</source>
        <translation>Was gegenüber dem gleichen Event davor anders ist, oder zwischen zwei ausgewählten Einträgen</translation>
    </message>
    <message>
        <source>Which fields events of this name have, and since when</source>
        <translation>Welche Felder Events dieses Namens haben, und seit wann</translation>
    </message>
    <message>
        <source>No entry is selected.</source>
        <translation>Kein Eintrag ausgewählt.</translation>
    </message>
    <message>
        <source>Select one to see its data, or two to compare them.</source>
        <translation>Wählen Sie einen, um seine Daten zu sehen, oder zwei zum Vergleichen.</translation>
    </message>
    <message>
        <source>How an event of the journal was put on the socket is not kept.</source>
        <translation>Wie ein Event des Journals auf den Socket kam, wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>This entry is no event, so nothing was sent to subscribers.</source>
        <translation>Dieser Eintrag ist kein Event, also wurde nichts an Abonnenten gesendet.</translation>
    </message>
    <message>
        <source>Only events whose data was kept whole can be sent again.</source>
        <translation>Nur Events mit vollständig aufbewahrten Daten können erneut gesendet werden.</translation>
    </message>
    <message>
        <source>Open the event in Publish</source>
        <translation>Das Event unter Senden öffnen</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>There is no earlier event of this name on this channel here. Select two entries with Ctrl to compare them.</source>
        <translation>Hier gibt es kein früheres Event dieses Namens auf diesem Channel. Wählen Sie mit Strg zwei Einträge zum Vergleichen.</translation>
    </message>
    <message>
        <source>Select two entries with Ctrl to compare them.</source>
        <translation>Wählen Sie mit Strg zwei Einträge zum Vergleichen.</translation>
    </message>
    <message>
        <source>Compared with %1 at %2</source>
        <translation>Verglichen mit %1 um %2</translation>
    </message>
    <message>
        <source>%1: the data is the same.</source>
        <translation>%1: Die Daten sind gleich.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n difference(s).</source>
        <translation>
            <numerusform>%1: %n Unterschied.</numerusform>
            <numerusform>%1: %n Unterschiede.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Of one only the beginning is kept.</source>
        <translation>%1 Von einem ist nur der Anfang aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 There are more.</source>
        <translation>%1 Es gibt weitere.</translation>
    </message>
    <message>
        <source>Only events have a shape; this entry is none.</source>
        <translation>Nur Events haben eine Form; dieser Eintrag ist keines.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) “%1” on %2, from %3 to %4</source>
        <translation>
            <numerusform>%n Event „%1“ auf %2, von %3 bis %4</numerusform>
            <numerusform>%n Events „%1“ auf %2, von %3 bis %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n more whose data is cut or no JSON</source>
        <translation>
            <numerusform>%1; %n weiteres mit gekürzten Daten oder ohne JSON</numerusform>
            <numerusform>%1; %n weitere mit gekürzten Daten oder ohne JSON</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>event or type, channel</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>type, text</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>to %n socket(s)</source>
        <translation>
            <numerusform>an %n Socket</numerusform>
            <numerusform>an %n Sockets</numerusform>
        </translation>
    </message>
    <message>
        <source>without socket %1</source>
        <translation>ohne Socket %1</translation>
    </message>
    <message>
        <source>socket %1</source>
        <translation>Socket %1</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>only the first %1 of %2 are kept</source>
        <translation>nur die ersten %1 von %2 sind aufbewahrt</translation>
    </message>
    <message>
        <source>no data, the entry itself is shown</source>
        <translation>keine Daten, der Eintrag selbst wird gezeigt</translation>
    </message>
    <message>
        <source>the data is not JSON, the entry itself is shown</source>
        <translation>die Daten sind kein JSON, der Eintrag selbst wird gezeigt</translation>
    </message>
    <message>
        <source>Subscribed now</source>
        <translation>Jetzt abonniert</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Who is on the channel at this moment: of an event it is kept how many sockets got it, and not which</source>
        <translation>Wer gerade auf dem Channel ist: Von einem Event wird aufbewahrt, wie viele Sockets es bekamen, nicht welche</translation>
    </message>
    <message>
        <source>Nobody is subscribed to %1 now.</source>
        <translation>Niemand hat %1 jetzt abonniert.</translation>
    </message>
    <message numerus="yes">
        <source>%n socket(s) are subscribed to %1 now, whoever it was then.</source>
        <translation>
            <numerusform>Jetzt hat %n Socket %1 abonniert, wer immer es damals war.</numerusform>
            <numerusform>Jetzt haben %n Sockets %1 abonniert, wer immer es damals war.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 These are the first; and %2 more.</source>
        <translation>%1 Dies sind die ersten; und %2 weitere.</translation>
    </message>
    <message>
        <source>This entry is about no channel.</source>
        <translation>Dieser Eintrag betrifft keinen Channel.</translation>
    </message>
</context>
<context>
    <name>ui::LogKind</name>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>zurückgewiesen</translation>
    </message>
    <message>
        <source>subscribed</source>
        <translation>abonniert</translation>
    </message>
    <message>
        <source>unsubscribed</source>
        <translation>abbestellt</translation>
    </message>
    <message>
        <source>occupied</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>vacated</source>
        <translation>verlassen</translation>
    </message>
    <message>
        <source>member added</source>
        <translation>Mitglied neu</translation>
    </message>
    <message>
        <source>member removed</source>
        <translation>Mitglied fort</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>client event</source>
        <translation>Client Event</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>cache miss</source>
        <translation>Cache Miss</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>Alarm</translation>
    </message>
</context>
<context>
    <name>ui::LogModel</name>
    <message>
        <source>%1: %2</source>
        <comment>column, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>This entry was not sent to anybody.</source>
        <translation>Dieser Eintrag wurde an niemanden gesendet.</translation>
    </message>
    <message>
        <source>This entry has no data.</source>
        <translation>Dieser Eintrag hat keine Daten.</translation>
    </message>
    <message>
        <source>No tenant could be told from the channel.</source>
        <translation>Aus dem Channel ging kein Mandant hervor.</translation>
    </message>
    <message>
        <source>Does not apply to this entry.</source>
        <translation>Trifft auf diesen Eintrag nicht zu.</translation>
    </message>
    <message>
        <source>Sockets that the event was queued to</source>
        <translation>Sockets, für die das Event eingereiht wurde</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>To</source>
        <comment>number of recipients</comment>
        <translation>An</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>%1
Coloured by the rule “%2”</source>
        <translation>%1
Gefärbt durch die Regel „%2“</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>source, account</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ui::LogPage</name>
    <message>
        <source>%1 entries</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Log, %1 of %2 entries</source>
        <translation>Protokoll, %1 von %2 Einträgen</translation>
    </message>
    <message>
        <source>History %1 · %2 rows · %3</source>
        <translation>Verlauf %1 · %2 Zeilen · %3</translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation>Noch kein Verlauf</translation>
    </message>
    <message>
        <source>The log keeps the last 100,000 entries, at most 64 MiB of data.</source>
        <translation>Das Protokoll behält die letzten 100.000 Einträge, höchstens 64 MiB Daten.</translation>
    </message>
    <message>
        <source>%1 entries came faster than they could be shown and were skipped.</source>
        <translation>%1 Einträge kamen schneller, als sie gezeigt werden konnten, und wurden übersprungen.</translation>
    </message>
    <message>
        <source>%1 · %2 skipped</source>
        <translation>%1 · %2 übersprungen</translation>
    </message>
    <message>
        <source>%1 new, %2 dropped</source>
        <translation>%1 neu, %2 verworfen</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>Go on and show the newest</source>
        <translation>Fortfahren und die neuesten zeigen</translation>
    </message>
    <message>
        <source>Go to the newest (End)</source>
        <translation>Zu den neuesten (Ende)</translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>Kein Eintrag passt</translation>
    </message>
    <message>
        <source>%1 entries are hidden by the filter or the scope.</source>
        <translation>%1 Einträge sind durch Filter oder Bereich ausgeblendet.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Search on disk</source>
        <translation>Auf Festplatte suchen</translation>
    </message>
    <message>
        <source>Nothing happens until it is started.</source>
        <translation>Bis er gestartet ist, geschieht nichts.</translation>
    </message>
    <message>
        <source>Capture has left out all %1 entries</source>
        <translation>Keiner der %1 Einträge wurde erfasst</translation>
    </message>
    <message>
        <source>Nothing captured yet</source>
        <translation>Noch nichts erfasst</translation>
    </message>
    <message>
        <source>Capture everything</source>
        <translation>Alles erfassen</translation>
    </message>
    <message>
        <source>Connections, subscriptions and events appear here as they happen. Capture is set to all types.</source>
        <translation>Verbindungen, Abonnements und Events erscheinen hier, sobald sie geschehen. Alle Typen werden erfasst.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Show only %1</source>
        <translation>Nur %1 zeigen</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>%1 auslassen</translation>
    </message>
    <message>
        <source>Show connection %1</source>
        <translation>Verbindung %1 zeigen</translation>
    </message>
    <message>
        <source>Show the channel %1</source>
        <translation>Channel %1 zeigen</translation>
    </message>
    <message>
        <source>Show who is subscribed to it</source>
        <translation>Zeigen, wer ihn abonniert hat</translation>
    </message>
    <message>
        <source>Show who is present on it</source>
        <translation>Zeigen, wer dort anwesend ist</translation>
    </message>
    <message>
        <source>Show user %1</source>
        <translation>Benutzer %1 zeigen</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Als cURL kopieren</translation>
    </message>
    <message>
        <source>The commands are copied. They take the app&apos;s secret from BELFRY_SECRET.</source>
        <translation>Die Befehle sind kopiert. Sie nehmen das Secret der App aus BELFRY_SECRET.</translation>
    </message>
    <message>
        <source>Copy as Laravel broadcast()</source>
        <translation>Als Laravel-broadcast() kopieren</translation>
    </message>
    <message>
        <source>The PHP code is copied.</source>
        <translation>Der PHP-Code ist kopiert.</translation>
    </message>
    <message>
        <source>Resend with changes…</source>
        <translation>Geändert senden…</translation>
    </message>
    <message>
        <source>Resend now</source>
        <translation>Jetzt erneut senden</translation>
    </message>
    <message>
        <source>The journal kept only the beginning of the data (max_payload_bytes).</source>
        <translation>Das Journal hat nur den Anfang der Daten aufbewahrt (max_payload_bytes).</translation>
    </message>
    <message>
        <source>Client events are sent by clients; “Resend with changes” publishes it under another name.</source>
        <translation>Client Events senden die Clients; „Geändert senden“ sendet es unter anderem Namen.</translation>
    </message>
    <message>
        <source>Only events can be sent again.</source>
        <translation>Nur Events können erneut gesendet werden.</translation>
    </message>
    <message numerus="yes">
        <source>Sent to %n socket(s).</source>
        <translation>
            <numerusform>An %n Socket gesendet.</numerusform>
            <numerusform>An %n Sockets gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Protokoll filtern</translation>
    </message>
    <message>
        <source>Filter, for example %1</source>
        <translation>Filter, zum Beispiel %1</translation>
    </message>
    <message>
        <source>Shown entries as JSON lines…</source>
        <translation>Gezeigte Einträge als JSON Lines…</translation>
    </message>
    <message>
        <source>Shown entries as CSV…</source>
        <translation>Gezeigte Einträge als CSV…</translation>
    </message>
    <message>
        <source>Selected entries as JSON lines…</source>
        <translation>Ausgewählte Einträge als JSON Lines…</translation>
    </message>
    <message>
        <source>Selected entries as CSV…</source>
        <translation>Ausgewählte Einträge als CSV…</translation>
    </message>
    <message>
        <source>All entries as JSON lines…</source>
        <translation>Alle Einträge als JSON Lines…</translation>
    </message>
    <message>
        <source>All entries as CSV…</source>
        <translation>Alle Einträge als CSV…</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>Explain the signature…</source>
        <translation>Die Signatur erklären…</translation>
    </message>
    <message>
        <source>Colour %1…</source>
        <translation>%1 färben…</translation>
    </message>
    <message>
        <source>More events than the log can show (%1/s): it shows 1 in %2 of them. Counters and charts stay exact.</source>
        <translation>Mehr Ereignisse, als das Protokoll zeigen kann (%1/s): Es zeigt jedes %2. davon. Zähler und Diagramme bleiben genau.</translation>
    </message>
    <message>
        <source>Show the journal on disk</source>
        <translation>Journal auf Festplatte zeigen</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Set capture filter</source>
        <translation>Erfassungsfilter setzen</translation>
    </message>
    <message>
        <source>Select an entry of the log first.</source>
        <translation>Wählen Sie zuerst eine Zeile des Logs.</translation>
    </message>
    <message>
        <source>The log shows the journal on disk, which does not move.</source>
        <translation>Das Log zeigt das Journal auf der Platte, das sich nicht bewegt.</translation>
    </message>
    <message>
        <source>Save &amp;log…</source>
        <translation>&amp;Log speichern…</translation>
    </message>
    <message>
        <source>&amp;Resend…</source>
        <translation>Erneut sen&amp;den…</translation>
    </message>
    <message>
        <source>Resend as &amp;it was</source>
        <translation>&amp;Unverändert erneut senden</translation>
    </message>
    <message>
        <source>&amp;Follow the newest</source>
        <translation>Dem Neuesten &amp;folgen</translation>
    </message>
    <message>
        <source>&amp;Clear the log</source>
        <translation>Log l&amp;eeren</translation>
    </message>
    <message>
        <source>Rec&amp;ord…</source>
        <translation>Auf&amp;zeichnen…</translation>
    </message>
    <message>
        <source>Repla&amp;y a recording…</source>
        <translation>Aufzeichnung abs&amp;pielen…</translation>
    </message>
</context>
<context>
    <name>ui::LogTable</name>
    <message>
        <source>Default columns</source>
        <translation>Standardspalten</translation>
    </message>
</context>
<context>
    <name>ui::LogTools</name>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>What came while this window is open</source>
        <translation>Was kam, während dieses Fenster offen ist</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf Festplatte</translation>
    </message>
    <message>
        <source>Search the journal, also for what was before</source>
        <translation>Das Journal durchsuchen, auch nach Früherem</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Keep the newest entry in view (End)</source>
        <translation>Den neuesten Eintrag im Blick behalten (Ende)</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>The newest entry at the top</source>
        <translation>Der neueste Eintrag oben</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Umbrechen</translation>
    </message>
    <message>
        <source>Show three lines of each entry, and break long lines of the data</source>
        <translation>Von jedem Eintrag drei Zeilen zeigen und lange Datenzeilen umbrechen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear the view; nothing is lost elsewhere</source>
        <translation>Die Ansicht leeren; sonst geht nichts verloren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Write entries to a file</source>
        <translation>Einträge in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufzeichnen</translation>
    </message>
    <message>
        <source>Only for what is in memory: the journal on disk is searched, the newest first, and does not move</source>
        <translation>Nur für das, was im Speicher ist: Das Journal auf der Festplatte wird durchsucht, die neuesten zuerst, und bewegt sich nicht</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Go on; nothing that came meanwhile is lost</source>
        <translation>Fortfahren; was inzwischen kam, ist nicht verloren</translation>
    </message>
    <message>
        <source>Hold the rows still; what comes is kept</source>
        <translation>Die Zeilen anhalten; was kommt, wird aufbewahrt</translation>
    </message>
    <message>
        <source>Record and replay</source>
        <translation>Aufzeichnen und abspielen</translation>
    </message>
    <message>
        <source>Write everything that happens to a file (Ctrl+Shift+R), or send a recording again</source>
        <translation>Alles, was geschieht, in eine Datei schreiben (Strg+Umschalt+R) oder eine Aufzeichnung erneut senden</translation>
    </message>
    <message>
        <source>Colours…</source>
        <translation>Farben…</translation>
    </message>
    <message>
        <source>Which rows have which colour</source>
        <translation>Welche Zeilen welche Farbe haben</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop the server</source>
        <translation>Server stoppen</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>Server starten</translation>
    </message>
    <message>
        <source>Demo data: simulated users of simulated tenants. Nothing leaves this machine.</source>
        <translation>Demodaten: simulierte Benutzer simulierter Mandanten. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Belfry</source>
        <translation>Belfry</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Paused: the pages are frozen at %1, the server goes on.</source>
        <translation>Angehalten: Die Seiten sind um %1 eingefroren, der Server läuft weiter.</translation>
    </message>
    <message>
        <source>The server has started.</source>
        <translation>Der Server ist gestartet.</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>Port %1 benutzen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>The server listens on port %1 until Belfry ends.</source>
        <translation>Der Server lauscht auf Port %1, bis Belfry endet.</translation>
    </message>
    <message numerus="yes">
        <source>Stop the server? %n client(s) will be disconnected.</source>
        <translation>
            <numerusform>Server stoppen? %n Client wird getrennt.</numerusform>
            <numerusform>Server stoppen? %n Clients werden getrennt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server has stopped.</source>
        <translation>Der Server ist gestoppt.</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Senden…</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Stop demo</source>
        <translation>Demo stoppen</translation>
    </message>
    <message>
        <source>Start in safe mode</source>
        <translation>Im abgesicherten Modus starten</translation>
    </message>
    <message>
        <source>Connect your application</source>
        <translation>Anwendung verbinden</translation>
    </message>
    <message>
        <source>Text at %1 %</source>
        <translation>Text bei %1 %</translation>
    </message>
    <message>
        <source>Belfry goes on in the tray</source>
        <translation>Belfry läuft im Infobereich weiter</translation>
    </message>
    <message>
        <source>The server keeps running. Quit is in the menu of this icon, and what closing does is in File &gt; Settings.</source>
        <translation>Der Server läuft weiter. Beenden steht im Menü dieses Symbols; was das Schließen tut, steht unter Datei &gt; Einstellungen.</translation>
    </message>
    <message numerus="yes">
        <source>Stop the server and quit? %n client(s) will be disconnected.</source>
        <translation>
            <numerusform>Server stoppen und beenden? %n Client wird getrennt.</numerusform>
            <numerusform>Server stoppen und beenden? %n Clients werden getrennt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not ask again</source>
        <translation>Nicht mehr fragen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>Minimieren</translation>
    </message>
    <message>
        <source>Belfry did not end properly last time. If the window itself was the trouble, safe mode opens it as new; nothing is lost.</source>
        <translation>Belfry wurde zuletzt nicht richtig beendet. Lag es am Fenster selbst, öffnet der abgesicherte Modus es wie neu; nichts geht verloren.</translation>
    </message>
    <message>
        <source>The new address holds when the listener has been restarted.</source>
        <translation>Die neue Adresse gilt, sobald der Listener neu gestartet ist.</translation>
    </message>
    <message numerus="yes">
        <source>The new address holds when the listener has been restarted. %n client(s) will be told to reconnect.</source>
        <translation>
            <numerusform>Die neue Adresse gilt, sobald der Listener neu gestartet ist. %n Client wird aufgefordert, sich neu zu verbinden.</numerusform>
            <numerusform>Die neue Adresse gilt, sobald der Listener neu gestartet ist. %n Clients werden aufgefordert, sich neu zu verbinden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restart listener</source>
        <translation>Listener neu starten</translation>
    </message>
    <message>
        <source>The listener was restarted.</source>
        <translation>Der Listener wurde neu gestartet.</translation>
    </message>
    <message>
        <source>The server does not listen</source>
        <translation>Der Server lauscht nicht</translation>
    </message>
    <message>
        <source>The server has started</source>
        <translation>Der Server ist gestartet</translation>
    </message>
    <message>
        <source>This page shows no details beside its rows</source>
        <translation>Diese Seite zeigt keine Details neben ihren Zeilen</translation>
    </message>
    <message>
        <source>Find what the console can show or do</source>
        <translation>Finden, was die Konsole zeigen oder tun kann</translation>
    </message>
    <message>
        <source>Compose an event</source>
        <translation>Ein Event schreiben</translation>
    </message>
    <message>
        <source>Let the pages go on</source>
        <translation>Die Seiten weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Freeze the pages; nothing is lost</source>
        <translation>Die Seiten einfrieren; nichts geht verloren</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message numerus="yes">
        <source>Restart the listener? %n client(s) will be told to reconnect.</source>
        <translation>
            <numerusform>Den Listener neu starten? %n Client wird aufgefordert, sich neu zu verbinden.</numerusform>
            <numerusform>Den Listener neu starten? %n Clients werden aufgefordert, sich neu zu verbinden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The window asks the engine</source>
        <translation>Das Fenster fragt den Server</translation>
    </message>
    <message>
        <source>every %1 ms</source>
        <translation>alle %1 ms</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>does not listen</source>
        <translation>lauscht nicht</translation>
    </message>
    <message>
        <source>Connections, users, channels</source>
        <translation>Verbindungen, Benutzer, Channels</translation>
    </message>
    <message>
        <source>Log in this window</source>
        <translation>Log in diesem Fenster</translation>
    </message>
    <message>
        <source>%1 entries over %2, %3 of data</source>
        <translation>%1 Zeilen über %2, %3 an Daten</translation>
    </message>
    <message>
        <source>Log in the engine</source>
        <translation>Log im Server</translation>
    </message>
    <message>
        <source>%1 entries; %2 older ones were dropped</source>
        <translation>%1 Zeilen; %2 ältere sind entfallen</translation>
    </message>
    <message>
        <source>Settings of this window</source>
        <translation>Einstellungen dieses Fensters</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Said in the status bar, the last first:</source>
        <translation>In der Statusleiste gesagt, das Letzte zuerst:</translation>
    </message>
    <message>
        <source>Choices that are kept:</source>
        <translation>Gespeicherte Einstellungen:</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Ein Problem melden</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>No program could be found that shows the folder %1.</source>
        <translation>Es wurde kein Programm gefunden, das den Ordner %1 zeigt.</translation>
    </message>
    <message>
        <source>Export console settings</source>
        <translation>Einstellungen der Konsole exportieren</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Einstellungen (*.json)</translation>
    </message>
    <message>
        <source>Import console settings</source>
        <translation>Einstellungen der Konsole importieren</translation>
    </message>
    <message>
        <source>Settings (*.json);;All files (*)</source>
        <translation>Einstellungen (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 konnte nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Paused: this page is frozen at %1, the server goes on.</source>
        <translation>Angehalten: Diese Seite ist um %1 eingefroren, der Server läuft weiter.</translation>
    </message>
    <message>
        <source>Res&amp;ume page</source>
        <translation>Seite for&amp;tsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause page</source>
        <translation>Seite anha&amp;lten</translation>
    </message>
    <message>
        <source>Nothing on this page moves by itself</source>
        <translation>Auf dieser Seite bewegt sich nichts von selbst</translation>
    </message>
    <message>
        <source>Resume a&amp;ll pages</source>
        <translation>&amp;Alle Seiten fortsetzen</translation>
    </message>
    <message>
        <source>Pause a&amp;ll pages</source>
        <translation>&amp;Alle Seiten anhalten</translation>
    </message>
</context>
<context>
    <name>ui::ManagePage</name>
    <message>
        <source>What is managed</source>
        <translation>Was verwaltet wird</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>Verwaltung</translation>
    </message>
</context>
<context>
    <name>ui::MembersModel</name>
    <message>
        <source>Idle</source>
        <translation>Untätig</translation>
    </message>
    <message>
        <source>Ghost: no socket</source>
        <translation>Geist: kein Socket</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>flapping</source>
        <translation>wechselhaft</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, user id %2</source>
        <translation>%1, Benutzer-ID %2</translation>
    </message>
    <message>
        <source>Joined %1</source>
        <translation>Dabei seit %1</translation>
    </message>
    <message>
        <source>Last seen %1</source>
        <translation>Zuletzt gesehen %1</translation>
    </message>
    <message>
        <source>Viewing: %1</source>
        <translation>Sieht: %1</translation>
    </message>
    <message>
        <source>Flapping: came %1 times or more within a minute</source>
        <translation>Wechselhaft: kam binnen einer Minute %1-mal oder öfter</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>Tenant %1</source>
        <translation>Mandant %1</translation>
    </message>
    <message>
        <source>Channel %1, tenant %2</source>
        <translation>Channel %1, Mandant %2</translation>
    </message>
    <message>
        <source>joined %1</source>
        <translation>dabei seit %1</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>zuletzt gesehen %1</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n Gerät</numerusform>
            <numerusform>%n Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Benutzer-ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Viewing</source>
        <translation>Sieht</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Dabei seit</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message numerus="yes">
        <source>%n online</source>
        <translation>
            <numerusform>%n online</numerusform>
            <numerusform>%n online</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · views %2</source>
        <translation>%1 · sieht %2</translation>
    </message>
    <message>
        <source>Joined %1 · seen %2</source>
        <translation>Seit %1 · gesehen %2</translation>
    </message>
    <message>
        <source>user_info names no place; Fields of users says which fields do</source>
        <translation>user_info nennt keinen Ort; welche Felder es tun, steht unter Felder der Benutzer</translation>
    </message>
    <message>
        <source>The application has not told what the user looks at</source>
        <translation>Die Anwendung hat nicht gesagt, was der Benutzer ansieht</translation>
    </message>
    <message>
        <source>Device %1, connected %2</source>
        <translation>Gerät %1, verbunden %2</translation>
    </message>
    <message>
        <source>Device %1</source>
        <translation>Gerät %1</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
</context>
<context>
    <name>ui::NavModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ui::NotedTable</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>ui::Numbers</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Online users</source>
        <translation>Benutzer online</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Messages in</source>
        <translation>Nachrichten ein</translation>
    </message>
    <message>
        <source>Messages out</source>
        <translation>Nachrichten aus</translation>
    </message>
    <message>
        <source>Publish p95</source>
        <translation>Senden p95</translation>
    </message>
    <message>
        <source>Open sockets that are on a channel of the tenant.</source>
        <translation>Offene Sockets auf einem Channel des Mandanten.</translation>
    </message>
    <message>
        <source>Open sockets.</source>
        <translation>Offene Sockets.</translation>
    </message>
    <message>
        <source>Distinct users on presence channels; several devices count once.</source>
        <translation>Verschiedene Benutzer in Presence-Channels; mehrere Geräte zählen einmal.</translation>
    </message>
    <message>
        <source>Distinct users on presence channels of each tenant, added up.</source>
        <translation>Verschiedene Benutzer in Presence-Channels je Mandant, zusammengezählt.</translation>
    </message>
    <message>
        <source>Channels that somebody is subscribed to.</source>
        <translation>Channels, die jemand abonniert hat.</translation>
    </message>
    <message>
        <source>Client frames and accepted publishes a second, without pings.</source>
        <translation>Client-Frames und angenommene Sendungen pro Sekunde, ohne Pings.</translation>
    </message>
    <message>
        <source>Events a second on the channels in the scope.</source>
        <translation>Events pro Sekunde auf den Channels im Bereich.</translation>
    </message>
    <message>
        <source>Event frames queued to sockets a second; one publish to 397 subscribers counts 397.</source>
        <translation>Für Sockets eingereihte Event-Frames pro Sekunde; eine Sendung an 397 Abonnenten zählt 397.</translation>
    </message>
    <message>
        <source>What 95 of 100 publishes of the last second with one did not exceed, from being accepted to the last frame queued. Of the whole server.</source>
        <translation>Was 95 von 100 Sendungen der letzten Sekunde mit einer Sendung nicht überschritten, von der Annahme bis zum letzten eingereihten Frame. Vom ganzen Server.</translation>
    </message>
</context>
<context>
    <name>ui::OverviewPage</name>
    <message>
        <source>Only %1 is shown.</source>
        <translation>Nur %1 wird gezeigt.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tenant, app</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The server does not run, so there is nothing to count.</source>
        <translation>Der Server läuft nicht, also gibt es nichts zu zählen.</translation>
    </message>
    <message>
        <source>Nothing was published in the last minute.</source>
        <translation>In der letzten Minute wurde nichts gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n slow connection(s): more than 64 KiB wait to be read.</source>
        <translation>
            <numerusform>%n langsame Verbindung: Mehr als 64 KiB warten darauf, gelesen zu werden.</numerusform>
            <numerusform>%n langsame Verbindungen: Mehr als 64 KiB warten darauf, gelesen zu werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems (%1 in the last minute)</source>
        <translation>Probleme (%1 in der letzten Minute)</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Open the publisher with an event to try</source>
        <translation>Senden mit einem Event zum Ausprobieren öffnen</translation>
    </message>
    <message>
        <source>The server is stopped, so nobody would get it.</source>
        <translation>Der Server ist gestoppt, also würde es niemand erhalten.</translation>
    </message>
    <message>
        <source>Clients cannot connect until it is started.</source>
        <translation>Clients können sich erst verbinden, wenn er gestartet ist.</translation>
    </message>
    <message>
        <source>Waiting for the first second</source>
        <translation>Warten auf die erste Sekunde</translation>
    </message>
    <message>
        <source>No traffic in %1.</source>
        <translation>Kein Verkehr in %1.</translation>
    </message>
    <message>
        <source>The number of connections is kept for the whole server and for each app, but not for each tenant.</source>
        <translation>Die Zahl der Verbindungen wird für den ganzen Server und je App geführt, nicht je Mandant.</translation>
    </message>
    <message>
        <source>Copied the lines for the .env file, with the secret.</source>
        <translation>Die Zeilen für die .env-Datei sind kopiert, mit dem Secret.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>All apps and tenants</source>
        <translation>Alle Apps und Mandanten</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>In: client frames and accepted publishes, without pings. Out: event frames queued to sockets.</source>
        <translation>Ein: Client-Frames und angenommene Sendungen, ohne Pings. Aus: für Sockets eingereihte Event-Frames.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Sockets that are open at the end of each second.</source>
        <translation>Sockets, die am Ende jeder Sekunde offen sind.</translation>
    </message>
    <message>
        <source>in the last 5 minutes</source>
        <translation>in den letzten 5 Minuten</translation>
    </message>
    <message>
        <source>Tenants with the most users online</source>
        <translation>Mandanten mit den meisten Benutzern online</translation>
    </message>
    <message>
        <source>Double-click or Enter shows this tenant alone</source>
        <translation>Doppelklick oder Eingabetaste zeigt nur diesen Mandanten</translation>
    </message>
    <message>
        <source>Tenants now</source>
        <translation>Mandanten jetzt</translation>
    </message>
    <message>
        <source>Last joins and leaves</source>
        <translation>Zuletzt gekommen und gegangen</translation>
    </message>
    <message>
        <source>Nobody has joined or left a presence channel since the server was started.</source>
        <translation>Seit dem Start des Servers hat niemand einen Presence-Channel betreten oder verlassen.</translation>
    </message>
    <message>
        <source>Connect your application…</source>
        <translation>Anwendung verbinden…</translation>
    </message>
    <message>
        <source>↑%1</source>
        <comment>so many came in a second</comment>
        <translation>↑%1</translation>
    </message>
    <message>
        <source>↑ are connections that came in the last second.</source>
        <translation>↑ sind Verbindungen, die in der letzten Sekunde kamen.</translation>
    </message>
    <message>
        <source>Fire test event</source>
        <translation>Test-Event senden</translation>
    </message>
    <message>
        <source>Copy .env</source>
        <translation>.env kopieren</translation>
    </message>
    <message>
        <source>Copy the lines for the .env file of a Laravel application, with the secret</source>
        <translation>Die Zeilen für die .env-Datei einer Laravel-Anwendung kopieren, mit dem Secret</translation>
    </message>
</context>
<context>
    <name>ui::PaletteIndex</name>
    <message>
        <source>%1, user %2</source>
        <translation>%1, Benutzer %2</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) online</source>
        <translation>
            <numerusform>%n Benutzer online</numerusform>
            <numerusform>%n Benutzer online</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PayloadView</name>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
</context>
<context>
    <name>ui::PersonKeysDialog</name>
    <message>
        <source>Fields of users</source>
        <translation>Felder der Benutzer</translation>
    </message>
    <message>
        <source>Which fields of user_info say who a user is. Of several, separated by commas, the first that is there counts.</source>
        <translation>Welche Felder von user_info sagen, wer ein Benutzer ist. Von mehreren, durch Kommas getrennt, zählt das erste, das da ist.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Location</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>&amp;Status</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Standard</translation>
    </message>
</context>
<context>
    <name>ui::PersonPanel</name>
    <message>
        <source>Select a user to see the devices, and what can be done.</source>
        <translation>Wählen Sie einen Benutzer, um seine Geräte zu sehen, und was möglich ist.</translation>
    </message>
    <message>
        <source>Devices of the user</source>
        <translation>Geräte des Benutzers</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Show the user&apos;s connections</source>
        <translation>Die Verbindungen des Benutzers zeigen</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Senden…</translation>
    </message>
    <message>
        <source>Send an event to the user</source>
        <translation>Ein Event an den Benutzer senden</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Anpingen</translation>
    </message>
    <message>
        <source>Measure the round trip to each device</source>
        <translation>Die Umlaufzeit zu jedem Gerät messen</translation>
    </message>
    <message>
        <source>Disconnect device…</source>
        <translation>Gerät trennen…</translation>
    </message>
    <message>
        <source>Terminate…</source>
        <translation>Beenden…</translation>
    </message>
    <message>
        <source>Disconnect all devices of the user</source>
        <translation>Alle Geräte des Benutzers trennen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Viewing</source>
        <translation>Sieht</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Dabei seit</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n Gerät</numerusform>
            <numerusform>%n Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>What is known of the user</source>
        <translation>Was vom Benutzer bekannt ist</translation>
    </message>
    <message>
        <source>The channel was told nothing more about the user.</source>
        <translation>Der Kanal weiß sonst nichts vom Benutzer.</translation>
    </message>
</context>
<context>
    <name>ui::PresencePage</name>
    <message>
        <source>Showing %1 of %2</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message>
        <source>%1 online</source>
        <translation>%1 online</translation>
    </message>
    <message>
        <source>Users, %1 online</source>
        <translation>Benutzer, %1 online</translation>
    </message>
    <message>
        <source>Nobody can be online until it is started.</source>
        <translation>Niemand kann online sein, bis er gestartet ist.</translation>
    </message>
    <message>
        <source>Users appear here as soon as a client joins a channel whose name begins with presence-.</source>
        <translation>Benutzer erscheinen, sobald ein Client einem Channel beitritt, dessen Name mit presence- beginnt.</translation>
    </message>
    <message>
        <source>Nobody in %1 matches</source>
        <translation>Niemand in %1 passt</translation>
    </message>
    <message>
        <source>Nobody matches</source>
        <translation>Niemand passt</translation>
    </message>
    <message>
        <source>The filter leaves out everyone who is online here.</source>
        <translation>Der Filter lässt alle aus, die hier online sind.</translation>
    </message>
    <message>
        <source>Other tenants have users online.</source>
        <translation>Andere Mandanten haben Benutzer online.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>All apps and tenants</source>
        <translation>Alle Apps und Mandanten</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presence</translation>
    </message>
    <message>
        <source>Group users by</source>
        <translation>Benutzer gruppieren</translation>
    </message>
    <message>
        <source>By tenant every user is shown once, however many channels</source>
        <translation>Nach Mandant erscheint jeder Benutzer einmal, gleich auf wie vielen Channels</translation>
    </message>
    <message>
        <source>By tenant</source>
        <translation>Nach Mandant</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>Nach Channel</translation>
    </message>
    <message>
        <source>Details of the selected user</source>
        <translation>Details des ausgewählten Benutzers</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Compare two tenants…</source>
        <translation>Zwei Mandanten vergleichen…</translation>
    </message>
    <message>
        <source>Idle after</source>
        <translation>Untätig nach</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) pinged; their RTT follows.</source>
        <translation>
            <numerusform>%n Client angepingt; die RTT folgt.</numerusform>
            <numerusform>%n Clients angepingt; ihre RTT folgt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This user has no socket that could be closed.</source>
        <translation>Dieser Benutzer hat keinen Socket, der geschlossen werden könnte.</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>Show connections</source>
        <translation>Verbindungen zeigen</translation>
    </message>
    <message>
        <source>Ping now</source>
        <translation>Jetzt anpingen</translation>
    </message>
    <message>
        <source>Send to this user…</source>
        <translation>An diesen Benutzer senden…</translation>
    </message>
    <message>
        <source>Copy user ID</source>
        <translation>Benutzer-ID kopieren</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Terminate (%n device(s))…</source>
        <translation>
            <numerusform>Beenden (%n Gerät)…</numerusform>
            <numerusform>Beenden (%n Geräte)…</numerusform>
        </translation>
    </message>
    <message>
        <source>Block user…</source>
        <translation>Benutzer sperren…</translation>
    </message>
    <message>
        <source>Export users</source>
        <translation>Benutzer exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Apps and tenants</source>
        <translation>Apps und Mandanten</translation>
    </message>
    <message>
        <source>Filter users</source>
        <translation>Benutzer filtern</translation>
    </message>
    <message>
        <source>Filter, for example %1</source>
        <translation>Filter, zum Beispiel %1</translation>
    </message>
    <message>
        <source>Sort held</source>
        <translation>Sortierung angehalten</translation>
    </message>
    <message>
        <source>Users wait where they are while you are busy with them. Press to sort now (F5).</source>
        <translation>Die Benutzer bleiben stehen, während Sie damit arbeiten. Klicken sortiert jetzt (F5).</translation>
    </message>
    <message>
        <source>Show as %1</source>
        <translation>Als %1 zeigen</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Left within a minute</source>
        <translation>In der letzten Minute gegangen</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Users who left within a minute</source>
        <translation>Benutzer, die in der letzten Minute gegangen sind</translation>
    </message>
    <message>
        <source>Reading who is online…</source>
        <translation>Wer online ist, wird gelesen…</translation>
    </message>
    <message>
        <source>The server is being asked for the members of its channels.</source>
        <translation>Der Server wird nach den Mitgliedern seiner Kanäle gefragt.</translation>
    </message>
    <message>
        <source>No presence channel is in use</source>
        <translation>Kein Presence-Kanal wird benutzt</translation>
    </message>
    <message>
        <source>Show how</source>
        <translation>Zeigen, wie</translation>
    </message>
    <message>
        <source>Compare, idle rule, fields of users</source>
        <translation>Vergleichen, Regel für untätig, Felder der Benutzer</translation>
    </message>
    <message>
        <source>Show recently left</source>
        <translation>Kürzlich Gegangene zeigen</translation>
    </message>
    <message>
        <source>Fields of users…</source>
        <translation>Felder der Benutzer…</translation>
    </message>
    <message>
        <source>Export the shown users</source>
        <translation>Die gezeigten Benutzer exportieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Shown users as CSV…</source>
        <translation>Gezeigte Benutzer als CSV…</translation>
    </message>
    <message>
        <source>Shown users as JSON Lines…</source>
        <translation>Gezeigte Benutzer als JSON Lines…</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Name and colour…</source>
        <translation>Name und Farbe…</translation>
    </message>
</context>
<context>
    <name>ui::ProblemList</name>
    <message>
        <source>None in the last 10 minutes.</source>
        <translation>Keine in den letzten 10 Minuten.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Zeigen: %1</translation>
    </message>
    <message>
        <source>… and %1 more reasons</source>
        <translation>… und %1 weitere Gründe</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>button, problem</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::Problems</name>
    <message numerus="yes">
        <source>%n rejected: %1</source>
        <translation>
            <numerusform>%n zurückgewiesen: %1</numerusform>
            <numerusform>%n zurückgewiesen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Closest: &quot;%2&quot; (%3).</source>
        <comment>sentence, key, name of the app</comment>
        <translation>%1 Am nächsten: „%2“ (%3).</translation>
    </message>
</context>
<context>
    <name>ui::ProductionBand</name>
    <message>
        <source>Production: %1</source>
        <translation>Produktion: %1</translation>
    </message>
</context>
<context>
    <name>ui::PublishDraft</name>
    <message>
        <source>Choose the app to publish to.</source>
        <translation>Wählen Sie die App, an die gesendet wird.</translation>
    </message>
    <message>
        <source>App “%1” is disabled.</source>
        <translation>Die App „%1“ ist deaktiviert.</translation>
    </message>
    <message>
        <source>Name at least one channel.</source>
        <translation>Nennen Sie mindestens einen Channel.</translation>
    </message>
    <message>
        <source>%1 channels are named; one event goes to at most %2 (max_channels_per_event).</source>
        <translation>%1 Channels sind genannt; ein Event geht an höchstens %2 (max_channels_per_event).</translation>
    </message>
    <message>
        <source>“%1” is encrypted and has a key of its own, so the event can go to no other channel; %2 are named.</source>
        <translation>„%1“ ist verschlüsselt und hat einen eigenen Schlüssel, daher kann das Event an keinen anderen Channel gehen; %2 sind genannt.</translation>
    </message>
    <message>
        <source>“%1” is not a channel name.</source>
        <translation>„%1“ ist kein Channel-Name.</translation>
    </message>
    <message>
        <source>Channel “%1” contains “%2”. Letters, digits and - _ = @ , . ; are allowed.</source>
        <translation>Channel „%1“ enthält „%2“. Erlaubt sind Buchstaben, Ziffern und - _ = @ , . ;.</translation>
    </message>
    <message>
        <source>Channel “%1…” has %2 bytes; the limit is %3 (max_channel_name_length).</source>
        <translation>Channel „%1…“ hat %2 Bytes; die Grenze ist %3 (max_channel_name_length).</translation>
    </message>
    <message>
        <source>Name the event.</source>
        <translation>Nennen Sie das Event.</translation>
    </message>
    <message>
        <source>“%1” begins with “%2”; such events belong to the protocol.</source>
        <translation>„%1“ beginnt mit „%2“; solche Events gehören zum Pusher-Protokoll.</translation>
    </message>
    <message>
        <source>The event&apos;s name has %1 bytes; the limit is %2 (max_event_name_length).</source>
        <translation>Der Name des Events hat %1 Bytes; die Grenze ist %2 (max_event_name_length).</translation>
    </message>
    <message>
        <source>“%1” is not a socket id; those look like 12938.44120.</source>
        <translation>„%1“ ist keine Socket-ID; solche sehen aus wie 12938.44120.</translation>
    </message>
    <message>
        <source>Name the tenant.</source>
        <translation>Nennen Sie den Mandanten.</translation>
    </message>
    <message>
        <source>Name the module of the tenant.</source>
        <translation>Nennen Sie das Modul des Mandanten.</translation>
    </message>
    <message>
        <source>Write the id of the user.</source>
        <translation>Schreiben Sie die ID des Benutzers.</translation>
    </message>
    <message>
        <source>Name the role.</source>
        <translation>Nennen Sie die Rolle.</translation>
    </message>
    <message>
        <source>Write the ids of the users, with spaces between them.</source>
        <translation>Schreiben Sie die IDs der Benutzer, durch Leerzeichen getrennt.</translation>
    </message>
    <message>
        <source>%1 roles are named; a notification is for one.</source>
        <translation>%1 Rollen sind genannt; eine Benachrichtigung ist für eine.</translation>
    </message>
    <message>
        <source>“%1” contains “%2”. Letters, digits and - _ = @ , ; can be a part of a channel&apos;s name.</source>
        <translation>„%1“ enthält „%2“. Teil eines Channel-Namens können Buchstaben, Ziffern und - _ = @ , ; sein.</translation>
    </message>
    <message>
        <source>The data of a notification must be a JSON object, in { }.</source>
        <translation>Die Daten einer Benachrichtigung müssen ein JSON-Objekt sein, in { }.</translation>
    </message>
    <message>
        <source>The data of a tenant event must be a JSON object, in { }.</source>
        <translation>Die Daten eines Mandanten-Events müssen ein JSON-Objekt sein, in { }.</translation>
    </message>
    <message>
        <source>Write what the notification says, for example {&quot;message&quot;: &quot;Paid&quot;}.</source>
        <translation>Schreiben Sie, was die Benachrichtigung sagt, zum Beispiel {&quot;message&quot;: &quot;Bezahlt&quot;}.</translation>
    </message>
    <message>
        <source>Write the data; {} is the shortest.</source>
        <translation>Schreiben Sie die Daten; {} ist am kürzesten.</translation>
    </message>
    <message>
        <source>The data has %1 bytes; app “%2” allows %3 (max_event_size).</source>
        <translation>Die Daten haben %1 Bytes; App „%2“ erlaubt %3 (max_event_size).</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3.</source>
        <translation>Zeile %1, Spalte %2: %3.</translation>
    </message>
    <message>
        <source>%1 channels are named; a client event goes to one.</source>
        <translation>%1 Channels sind genannt; ein Client Event geht an einen.</translation>
    </message>
    <message>
        <source>“%1” does not begin with “client-”, as the events of clients do.</source>
        <translation>„%1“ beginnt nicht mit „client-“ wie die Events von Clients.</translation>
    </message>
    <message>
        <source>“%1” begins with “client-”; such events come from clients only. Choose to send it through a member of the channel.</source>
        <translation>„%1“ beginnt mit „client-“; solche Events kommen nur von Clients. Senden Sie es über ein Mitglied des Channels.</translation>
    </message>
    <message>
        <source>Choose the member whose event it is.</source>
        <translation>Wählen Sie das Mitglied, dessen Event es ist.</translation>
    </message>
</context>
<context>
    <name>ui::PublishHistory</name>
    <message>
        <source>Notification</source>
        <translation>Benachrichtigung</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>event, times</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>event, details</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>eingereiht</translation>
    </message>
    <message>
        <source>1 socket</source>
        <translation>1 Socket</translation>
    </message>
    <message>
        <source>%1 sockets</source>
        <translation>%1 Sockets</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>time, recipients, channels</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>ui::PublishPage</name>
    <message>
        <source>The server is not running.</source>
        <translation>Der Server läuft nicht.</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Valid JSON with sample values</source>
        <translation>Gültiges JSON mit Beispielwerten</translation>
    </message>
    <message>
        <source>Valid JSON</source>
        <translation>Gültiges JSON</translation>
    </message>
    <message>
        <source>Something is being sent.</source>
        <translation>Es wird gerade gesendet.</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 von %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Name a channel to see how many sockets it reaches.</source>
        <translation>Nennen Sie einen Channel, um zu sehen, wie viele Sockets es erreicht.</translation>
    </message>
    <message>
        <source>Fill in the form to see how many sockets it reaches.</source>
        <translation>Füllen Sie das Formular aus, um zu sehen, wie viele Sockets es erreicht.</translation>
    </message>
    <message>
        <source>Who has the role is looked up when it is sent.</source>
        <translation>Wer die Rolle hat, wird beim Senden nachgeschlagen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reason, events</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Queue: %1 waiting, %2 sent, %3 discarded</source>
        <translation>Warteschlange: %1 warten, %2 gesendet, %3 verworfen</translation>
    </message>
    <message>
        <source>Discarded since the start, by reason.
%1</source>
        <translation>Seit dem Start verworfen, nach Grund.
%1</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Templates and history</source>
        <translation>Vorlagen und Verlauf</translation>
    </message>
    <message>
        <source>The request as a cURL command</source>
        <translation>Die Anfrage als cURL-Befehl</translation>
    </message>
    <message>
        <source>The frame as the subscribers get it</source>
        <translation>Der Frame, wie ihn die Abonnenten erhalten</translation>
    </message>
    <message>
        <source>The data as listeners get it</source>
        <translation>Die Daten, wie Zuhörer sie bekommen</translation>
    </message>
    <message>
        <source>Code for Laravel</source>
        <translation>Code für Laravel</translation>
    </message>
    <message>
        <source>Code for the browser</source>
        <translation>Code für den Browser</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>cURL</source>
        <translation>cURL</translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation>Auf der Leitung</translation>
    </message>
    <message>
        <source>Laravel</source>
        <translation>Laravel</translation>
    </message>
    <message>
        <source>JavaScript</source>
        <translation>JavaScript</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>Result, code and sequence</source>
        <translation>Ergebnis, Code und Sequenz</translation>
    </message>
    <message>
        <source>Sent at %1.</source>
        <translation>Gesendet um %1.</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>Can be pasted into a shell until %1; Copy signs it anew.</source>
        <translation>Bis %1 in eine Shell einfügbar; Kopieren signiert neu.</translation>
    </message>
    <message>
        <source>Can be pasted into a shell.</source>
        <translation>In eine Shell einfügbar.</translation>
    </message>
    <message>
        <source>Not sent yet.</source>
        <translation>Noch nicht gesendet.</translation>
    </message>
    <message>
        <source>The same event from a Laravel application.</source>
        <translation>Dasselbe Event aus einer Laravel-Anwendung.</translation>
    </message>
    <message>
        <source>How a page hears it.</source>
        <translation>Wie eine Seite es hört.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sentence, sentence</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>What listeners are given.</source>
        <translation>Was Zuhörer bekommen.</translation>
    </message>
    <message numerus="yes">
        <source>Send %n event(s) to production app %1?</source>
        <translation>
            <numerusform>%n Event an die Produktions-App %1 senden?</numerusform>
            <numerusform>%n Events an die Produktions-App %1 senden?</numerusform>
        </translation>
    </message>
    <message>
        <source>Send events to production app %1 in a loop, until you stop it?</source>
        <translation>Events in einer Schleife an die Produktions-App %1 senden, bis Sie stoppen?</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>A client event is no request: a client sends it over its own connection.</source>
        <translation>Ein Client Event ist keine Anfrage: Ein Client sendet es über seine eigene Verbindung.</translation>
    </message>
    <message>
        <source>A client event comes from a client; Laravel cannot send one.</source>
        <translation>Ein Client Event kommt von einem Client; Laravel kann keines senden.</translation>
    </message>
    <message>
        <source>How a page sends it, and how others hear it.</source>
        <translation>Wie eine Seite es sendet, und wie andere es hören.</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
</context>
<context>
    <name>ui::PublishStore</name>
    <message>
        <source>Templates and history could not be read (%1), so they begin anew. The old file is kept as “%2”.</source>
        <translation>Vorlagen und Verlauf konnten nicht gelesen werden (%1) und beginnen neu. Die alte Datei wurde als „%2“ aufbewahrt.</translation>
    </message>
    <message>
        <source>Templates and history could not be read (%1), so they begin anew.</source>
        <translation>Vorlagen und Verlauf konnten nicht gelesen werden (%1) und beginnen neu.</translation>
    </message>
    <message>
        <source>“%1” could not be written, so templates and history are lost when the console is closed: %2.</source>
        <translation>„%1“ konnte nicht geschrieben werden, daher gehen Vorlagen und Verlauf beim Schließen der Konsole verloren: %2.</translation>
    </message>
</context>
<context>
    <name>ui::RangeDialog</name>
    <message>
        <source>Stretch of time</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message numerus="yes">
        <source>The end must be at least %n second(s) after the beginning.</source>
        <translation>
            <numerusform>Das Ende muss mindestens %n Sekunde nach dem Anfang liegen.</numerusform>
            <numerusform>Das Ende muss mindestens %n Sekunden nach dem Anfang liegen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The beginning lies in the future.</source>
        <translation>Der Anfang liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>Traffic is kept for 24 hours; the beginning lies before that.</source>
        <translation>Verkehr wird 24 Stunden aufbewahrt; der Anfang liegt davor.</translation>
    </message>
    <message>
        <source>Times are those of this machine.</source>
        <translation>Die Zeiten sind die dieses Rechners.</translation>
    </message>
</context>
<context>
    <name>ui::RecordControl</name>
    <message>
        <source>Record to a file…</source>
        <translation>In Datei aufzeichnen…</translation>
    </message>
    <message>
        <source>Replay a recording…</source>
        <translation>Aufzeichnung abspielen…</translation>
    </message>
    <message>
        <source>Everything that happens, whatever is shown or captured; at most 8 files of 64 MiB, of which the oldest go</source>
        <translation>Alles, was geschieht, gleich was gezeigt oder erfasst wird; höchstens 8 Dateien zu 64 MiB, die ältesten entfallen</translation>
    </message>
    <message>
        <source>Record to a file</source>
        <translation>In Datei aufzeichnen</translation>
    </message>
    <message>
        <source>Recordings (*.jsonl)</source>
        <translation>Aufzeichnungen (*.jsonl)</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) were recorded in %1.</source>
        <translation>
            <numerusform>%n Eintrag in %1 aufgezeichnet.</numerusform>
            <numerusform>%n Einträge in %1 aufgezeichnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Aufzeichnung stoppen</translation>
    </message>
    <message>
        <source>Recording to %1 (Ctrl+Shift+R stops)</source>
        <translation>Aufzeichnung in %1 (Strg+Umschalt+R stoppt)</translation>
    </message>
    <message>
        <source>%1
%2 entries came too fast and are missing.</source>
        <translation>%1
%2 Einträge kamen zu schnell und fehlen.</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>Aufzeichnung %1</translation>
    </message>
</context>
<context>
    <name>ui::Recording</name>
    <message>
        <source>The recording stopped: “%1” could not be written: %2. %3 are kept.</source>
        <translation>Die Aufzeichnung wurde gestoppt: „%1“ konnte nicht geschrieben werden: %2. Aufbewahrt: %3.</translation>
    </message>
    <message>
        <source>“%1” could not be read: %2.</source>
        <translation>„%1“ konnte nicht gelesen werden: %2.</translation>
    </message>
</context>
<context>
    <name>ui::RefusalAdvice</name>
    <message>
        <source>Open limit</source>
        <translation>Grenze öffnen</translation>
    </message>
    <message>
        <source>Open auth tester with this request</source>
        <translation>Signatur dieser Anfrage prüfen</translation>
    </message>
    <message>
        <source>Did you mean app “%1”? Its key is %2.</source>
        <translation>Meinten Sie die App „%1“? Ihr Key ist %2.</translation>
    </message>
    <message>
        <source>Show the app</source>
        <translation>App zeigen</translation>
    </message>
    <message>
        <source>Copy right .env</source>
        <translation>Richtige .env kopieren</translation>
    </message>
    <message>
        <source>No app has a key like it.</source>
        <translation>Keine App hat einen ähnlichen Key.</translation>
    </message>
    <message>
        <source>Create app with this key</source>
        <translation>App mit diesem Key anlegen</translation>
    </message>
    <message>
        <source>The sender&apos;s clock is %1 s behind; the limit of app “%2” is %3 s.</source>
        <translation>Die Uhr des Absenders geht %1 s nach; die Grenze der App „%2“ ist %3 s.</translation>
    </message>
    <message>
        <source>The sender&apos;s clock is %1 s ahead; the limit of app “%2” is %3 s.</source>
        <translation>Die Uhr des Absenders geht %1 s vor; die Grenze der App „%2“ ist %3 s.</translation>
    </message>
    <message>
        <source>Data is %1; app “%2” allows %3.</source>
        <translation>Die Daten haben %1; die App „%2“ erlaubt %3.</translation>
    </message>
    <message>
        <source>The request is %1; app “%2” allows %3.</source>
        <translation>Die Anfrage hat %1; die App „%2“ erlaubt %3.</translation>
    </message>
    <message>
        <source>The signature does not match app “%1”. Usually PUSHER_APP_SECRET in Laravel differs or was rotated.</source>
        <translation>Die Signatur passt nicht zur App „%1“. Meist ist PUSHER_APP_SECRET in Laravel anders oder wurde rotiert.</translation>
    </message>
    <message>
        <source>Copied the lines for the .env file; they leave the clipboard after a minute.</source>
        <translation>Die Zeilen für die .env-Datei sind kopiert; nach einer Minute verlassen sie die Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>ui::RemoveAppDialog</name>
    <message>
        <source>Delete “%1”</source>
        <translation>„%1“ löschen</translation>
    </message>
    <message>
        <source>Nobody is connected to this app.</source>
        <translation>Niemand ist mit dieser App verbunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) will be closed with 4001, and are refused when they come back.</source>
        <translation>
            <numerusform>%n Client wird mit 4001 geschlossen und beim Wiederkommen abgelehnt.</numerusform>
            <numerusform>%n Clients werden mit 4001 geschlossen und beim Wiederkommen abgelehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its key and secret are gone for good; its backends are refused.</source>
        <translation>Key und Secret sind endgültig fort; ihre Backends werden abgelehnt.</translation>
    </message>
    <message>
        <source>Type its name to confirm</source>
        <translation>Zum Bestätigen ihren Namen eintippen</translation>
    </message>
    <message>
        <source>Delete the app</source>
        <translation>App löschen</translation>
    </message>
    <message>
        <source>Type the name of the app first</source>
        <translation>Erst den Namen der App eintippen</translation>
    </message>
    <message>
        <source>The app “%1” was deleted.</source>
        <translation>Die App „%1“ wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>ui::ReplayDialog</name>
    <message>
        <source>No file is chosen.</source>
        <translation>Keine Datei gewählt.</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Replay a recording</source>
        <translation>Aufzeichnung abspielen</translation>
    </message>
    <message>
        <source>Choose the recording</source>
        <translation>Die Aufzeichnung wählen</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>wie es war</translation>
    </message>
    <message>
        <source>×%1</source>
        <comment>speed</comment>
        <translation>×%1</translation>
    </message>
    <message>
        <source>as fast as answers come</source>
        <translation>so schnell, wie Antworten kommen</translation>
    </message>
    <message>
        <source>Progress of the replay</source>
        <translation>Fortschritt des Abspielens</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Recording:</source>
        <translation>Aufzeichnung:</translation>
    </message>
    <message>
        <source>&amp;Only events that match:</source>
        <translation>&amp;Nur passende Events:</translation>
    </message>
    <message>
        <source>To the &amp;app:</source>
        <translation>An &amp;App:</translation>
    </message>
    <message>
        <source>S&amp;peed:</source>
        <translation>T&amp;empo:</translation>
    </message>
    <message>
        <source>the recorded one</source>
        <translation>die aufgezeichnete App</translation>
    </message>
    <message>
        <source>Choose a recording</source>
        <translation>Aufzeichnung wählen</translation>
    </message>
    <message>
        <source>Recordings (*.jsonl);;All files (*)</source>
        <translation>Aufzeichnungen (*.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a file that was recorded or saved as JSON lines on the Log page.</source>
        <translation>Wählen Sie eine Datei, die aufgezeichnet oder auf der Seite Protokoll als JSON Lines gespeichert wurde.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>There is no event in it that can be sent.</source>
        <translation>Darin ist kein Event, das gesendet werden kann.</translation>
    </message>
    <message numerus="yes">
        <source>Will send %n event(s)</source>
        <translation>
            <numerusform>Sendet %n Event</numerusform>
            <numerusform>Sendet %n Events</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2 to %3.</source>
        <comment>what, duration, app</comment>
        <translation>%1 in %2 an %3.</translation>
    </message>
    <message>
        <source>%1 as fast as answers come to %2.</source>
        <comment>what, app</comment>
        <translation>%1 so schnell, wie Antworten kommen, an %2.</translation>
    </message>
    <message>
        <source>%1 entries are no events</source>
        <translation>%1 Einträge sind keine Events</translation>
    </message>
    <message>
        <source>%1 client events, which only clients send</source>
        <translation>%1 Client Events, die nur Clients senden</translation>
    </message>
    <message>
        <source>%1 do not match</source>
        <translation>%1 passen nicht</translation>
    </message>
    <message>
        <source>of %1 only the beginning of the data was recorded</source>
        <translation>von %1 wurde nur der Anfang der Daten aufgezeichnet</translation>
    </message>
    <message>
        <source>%1 had a secret in their data</source>
        <translation>%1 hatten ein Secret in den Daten</translation>
    </message>
    <message>
        <source>%1 lines are not readable</source>
        <translation>%1 Zeilen sind nicht lesbar</translation>
    </message>
    <message>
        <source>%1 were too fast to be recorded</source>
        <translation>%1 kamen zu schnell für die Aufzeichnung</translation>
    </message>
    <message>
        <source>what comes after the first %1</source>
        <translation>was nach den ersten %1 kommt</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Ausgelassen: %1.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>S&amp;toppen</translation>
    </message>
    <message>
        <source>%1 of %2 sent</source>
        <translation>%1 von %2 gesendet</translation>
    </message>
    <message>
        <source>%1 of %2 events were sent, to %3 sockets altogether.</source>
        <translation>%1 von %2 Events gesendet, an insgesamt %3 Sockets.</translation>
    </message>
    <message>
        <source>%1 %2 were refused, the first one because: %3</source>
        <translation>%1 %2 wurden abgelehnt, das erste weil: %3</translation>
    </message>
    <message numerus="yes">
        <source>Send %n event(s) to production app %1?</source>
        <translation>
            <numerusform>%n Event an die Produktions-App %1 senden?</numerusform>
            <numerusform>%n Events an die Produktions-App %1 senden?</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
</context>
<context>
    <name>ui::ResponsePane</name>
    <message>
        <source>1 socket</source>
        <translation>1 Socket</translation>
    </message>
    <message>
        <source>%1 sockets</source>
        <translation>%1 Sockets</translation>
    </message>
    <message>
        <source>1 channel</source>
        <translation>1 Channel</translation>
    </message>
    <message>
        <source>%1 channels</source>
        <translation>%1 Channels</translation>
    </message>
    <message>
        <source>DRY RUN</source>
        <translation>PROBELAUF</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>Noch nichts gesendet.</translation>
    </message>
    <message>
        <source>Open in &amp;log</source>
        <translation>Im Protoko&amp;ll öffnen</translation>
    </message>
    <message>
        <source>Sockets reached on each channel</source>
        <translation>Erreichte Sockets je Channel</translation>
    </message>
    <message>
        <source>Nobody is subscribed: 0 sockets on %1.</source>
        <translation>Keine Abonnenten: 0 Sockets auf %1.</translation>
    </message>
    <message>
        <source>Will reach %1 on %2.</source>
        <translation>Erreicht %1 auf %2.</translation>
    </message>
    <message>
        <source>Will reach %1 of %2 on %3, %4 excluded.</source>
        <translation>Erreicht %1 von %2 auf %3, %4 ausgeschlossen.</translation>
    </message>
    <message numerus="yes">
        <source>Queued as %n event(s), %1. The log says what becomes of them.</source>
        <translation>
            <numerusform>Als %n Event eingereiht, %1. Das Protokoll sagt, was daraus wird.</numerusform>
            <numerusform>Als %n Events eingereiht, %1. Das Protokoll sagt, was daraus wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>Queued, %1. Who has the role is looked up; the log says what becomes of it.</source>
        <translation>Eingereiht, %1. Wer die Rolle hat, wird nachgeschlagen; das Protokoll sagt, was daraus wird.</translation>
    </message>
    <message numerus="yes">
        <source>Sent to %1 as %n event(s), %2.</source>
        <translation>
            <numerusform>An %1 als %n Event gesendet, %2.</numerusform>
            <numerusform>An %1 als %n Events gesendet, %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>Nicht gesendet. %1</translation>
    </message>
    <message>
        <source>Who has the role is looked up when it is sent.</source>
        <translation>Wer die Rolle hat, wird beim Senden nachgeschlagen.</translation>
    </message>
    <message>
        <source>Nothing was sent. %1 %2 of data; the request, the frame and the code are beside this.</source>
        <translation>Nichts wurde gesendet. %1 %2 Daten; Anfrage, Frame und Code stehen daneben.</translation>
    </message>
    <message>
        <source>Sent %1 of %2 events in %3 s, %4 a second</source>
        <translation>%1 von %2 Events in %3 s gesendet, %4 pro Sekunde</translation>
    </message>
    <message>
        <source>Sent %1 events in %2 s, %3 a second</source>
        <translation>%1 Events in %2 s gesendet, %3 pro Sekunde</translation>
    </message>
    <message>
        <source>%1; then stopped.</source>
        <translation>%1; dann gestoppt.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Reached %1 in all.</source>
        <translation>Insgesamt %1 erreicht.</translation>
    </message>
    <message>
        <source>%1 failed, the first because: %2</source>
        <translation>%1 fehlgeschlagen, das erste weil: %2</translation>
    </message>
    <message>
        <source>None failed.</source>
        <translation>Keines fehlgeschlagen.</translation>
    </message>
    <message>
        <source>%1 were not answered.</source>
        <translation>%1 blieben ohne Antwort.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>channel, sockets</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Answered with %1 in %2 ms</source>
        <translation>Mit %1 in %2 ms beantwortet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>answer, its body</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 Sent to %2 on %3.</source>
        <comment>answer, sockets, channels</comment>
        <translation>%1 An %2 auf %3 gesendet.</translation>
    </message>
    <message>
        <source>Sent to %1 on %2: first write after %3 ms, last after %4 ms.</source>
        <translation>An %1 auf %2 gesendet: erstes Schreiben nach %3 ms, letztes nach %4 ms.</translation>
    </message>
    <message>
        <source>Sent to %1 on %2 in %3 ms.</source>
        <translation>An %1 auf %2 in %3 ms gesendet.</translation>
    </message>
    <message>
        <source>%1 %2 of data, %3.</source>
        <comment>sentence, size, time</comment>
        <translation>%1 %2 Daten, %3.</translation>
    </message>
</context>
<context>
    <name>ui::RotateDialog</name>
    <message>
        <source>Another secret for “%1”</source>
        <translation>Neues Secret für „%1“</translation>
    </message>
    <message>
        <source>Belfry makes another secret at random. Clients that are connected stay. Backends sign with the secret: each of them needs the other one before the time below is over, and is refused with 401 afterwards.</source>
        <translation>Belfry erzeugt ein zufälliges neues Secret. Verbundene Clients bleiben. Backends signieren mit dem Secret: Jedes braucht das neue, bevor die Zeit unten abläuft, und wird danach mit 401 abgelehnt.</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>The old one stays valid for</source>
        <translation>Das alte bleibt gültig für</translation>
    </message>
    <message>
        <source>Make another secret</source>
        <translation>Neues Secret erzeugen</translation>
    </message>
    <message>
        <source>At once: backends with the old secret are refused from this moment on.</source>
        <translation>Sofort: Backends mit dem alten Secret werden von jetzt an abgelehnt.</translation>
    </message>
    <message>
        <source>%1, until %2.</source>
        <translation>%1, bis %2.</translation>
    </message>
    <message>
        <source>“%1” has another secret. Copy it from the form into your backends.</source>
        <translation>„%1“ hat ein neues Secret. Kopieren Sie es aus dem Formular in Ihre Backends.</translation>
    </message>
</context>
<context>
    <name>ui::RowTable</name>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>%1, ascending</source>
        <translation>%1, aufsteigend</translation>
    </message>
    <message>
        <source>%1, descending</source>
        <translation>%1, absteigend</translation>
    </message>
</context>
<context>
    <name>ui::RuleDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>New rule for channels</source>
        <translation>Neue Regel für Channels</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>{name} stands for one part without a dot, {id:int} for a whole number. {tenant} says whose the channel is.</source>
        <translation>{name} steht für einen Teil ohne Punkt, {id:int} für eine ganze Zahl. {tenant} sagt, wem der Channel gehört.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>empty: the pattern</source>
        <translation>leer: das Muster</translation>
    </message>
    <message>
        <source>Who may join</source>
        <translation>Wer beitreten darf</translation>
    </message>
    <message>
        <source>Whoever is signed in</source>
        <translation>Wer angemeldet ist</translation>
    </message>
    <message>
        <source>Members of the tenant</source>
        <translation>Mitglieder des Mandanten</translation>
    </message>
    <message>
        <source>Members with one of these roles</source>
        <translation>Mitglieder mit einer dieser Rollen</translation>
    </message>
    <message>
        <source>Members with one of these permissions</source>
        <translation>Mitglieder mit einer dieser Berechtigungen</translation>
    </message>
    <message>
        <source>The user whose ID is in the name</source>
        <translation>Der Benutzer, dessen ID im Namen steht</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>User fields</source>
        <translation>Benutzerfelder</translation>
    </message>
    <message>
        <source>for presence channels: name email</source>
        <translation>für Presence-Channels: name email</translation>
    </message>
    <message>
        <source>Text for the configuration file</source>
        <translation>Text für die Konfigurationsdatei</translation>
    </message>
    <message>
        <source>Put this into a configuration file and start Belfry with --config and its name.</source>
        <translation>Setzen Sie dies in eine Konfigurationsdatei und starten Sie Belfry mit --config und ihrem Namen.</translation>
    </message>
    <message>
        <source>Put this at the end of %1. The rule holds as soon as the file is saved.</source>
        <translation>Setzen Sie dies ans Ende von %1. Die Regel gilt, sobald die Datei gespeichert ist.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>A rule needs a pattern.</source>
        <translation>Eine Regel braucht ein Muster.</translation>
    </message>
    <message>
        <source>A channel that begins with neither private- nor presence- is public: everybody may join, and the rule only says whose it is.</source>
        <translation>Ein Channel, der weder mit private- noch mit presence- beginnt, ist öffentlich: Alle dürfen beitreten, und die Regel sagt nur, wem er gehört.</translation>
    </message>
    <message>
        <source>Members are members of a tenant, so the pattern needs {tenant}.</source>
        <translation>Mitglieder gehören zu einem Mandanten, daher braucht das Muster {tenant}.</translation>
    </message>
    <message>
        <source>Name the placeholder that holds the ID: user</source>
        <translation>Platzhalter mit der ID nennen: user</translation>
    </message>
    <message>
        <source>Say which, with spaces between them.</source>
        <translation>Nennen Sie sie, durch Leerzeichen getrennt.</translation>
    </message>
    <message>
        <source>The pattern has no placeholder {%1}.</source>
        <translation>Das Muster hat keinen Platzhalter {%1}.</translation>
    </message>
    <message>
        <source>admin seller</source>
        <translation>admin verkauf</translation>
    </message>
    <message>
        <source>orders.view</source>
        <translation>orders.view</translation>
    </message>
    <message>
        <source>user</source>
        <translation>user</translation>
    </message>
</context>
<context>
    <name>ui::RulesPane</name>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Who may join</source>
        <translation>Wer beitreten darf</translation>
    </message>
    <message>
        <source>Tenant from</source>
        <translation>Mandant aus</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>User fields</source>
        <translation>Benutzerfelder</translation>
    </message>
    <message>
        <source>New rule…</source>
        <translation>Neue Regel…</translation>
    </message>
    <message>
        <source>Text of a rule for the configuration file</source>
        <translation>Text einer Regel für die Konfigurationsdatei</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the chosen rule as the configuration file has it</source>
        <translation>Die gewählte Regel kopieren, wie sie in der Konfigurationsdatei steht</translation>
    </message>
    <message>
        <source>Rules for channels</source>
        <translation>Regeln für Channels</translation>
    </message>
    <message>
        <source>No kind of channel has a rule. Backends decide who may join, by their signatures.</source>
        <translation>Keine Art von Channel hat eine Regel. Backends entscheiden mit ihren Signaturen, wer beitreten darf.</translation>
    </message>
    <message>
        <source>&amp;Try a channel name</source>
        <translation>Channel-Namen &amp;testen</translation>
    </message>
    <message>
        <source>Try a channel name</source>
        <translation>Channel-Namen testen</translation>
    </message>
    <message>
        <source>App of the channel</source>
        <translation>App des Channels</translation>
    </message>
    <message>
        <source>&amp;Whose channels are that no rule has a tenant for, the first that fits</source>
        <translation>&amp;Wem Channels gehören, für die keine Regel einen Mandanten hat; der erste passende gilt</translation>
    </message>
    <message>
        <source>Patterns for tenants</source>
        <translation>Muster für Mandanten</translation>
    </message>
    <message>
        <source>every app</source>
        <translation>jede App</translation>
    </message>
    <message>
        <source>%1
May join: %2</source>
        <translation>%1
Beitreten dürfen: %2</translation>
    </message>
    <message>
        <source>There are none: such channels are Unassigned.</source>
        <translation>Es gibt keine: Solche Channels sind Nicht zugeordnet.</translation>
    </message>
    <message>
        <source>Rules are changed in a configuration file, and Belfry runs without one: start it with --config and its name.</source>
        <translation>Regeln werden in einer Konfigurationsdatei geändert, und Belfry läuft ohne: Starten Sie es mit --config und ihrem Namen.</translation>
    </message>
    <message>
        <source>Rules are changed in %1 and hold as soon as it is saved; channels that are occupied keep their tenant until they are vacated.</source>
        <translation>Regeln werden in %1 geändert und gelten, sobald es gespeichert ist; belegte Channels behalten ihren Mandanten, bis sie verlassen sind.</translation>
    </message>
    <message>
        <source>Belfry is not asked who may join (authorization.enabled); the rules only name channels and their tenants.</source>
        <translation>Belfry wird nicht gefragt, wer beitreten darf (authorization.enabled); die Regeln benennen nur Channels und ihre Mandanten.</translation>
    </message>
    <message>
        <source>Write a name to see its tenant, its rule and who may join.</source>
        <translation>Schreiben Sie einen Namen, um seinen Mandanten und seine Regel zu sehen, und wer beitreten darf.</translation>
    </message>
    <message>
        <source>Copied the rule.</source>
        <translation>Die Regel ist kopiert.</translation>
    </message>
    <message>
        <source>Channel rules</source>
        <translation>Channel-Regeln</translation>
    </message>
</context>
<context>
    <name>ui::Samples</name>
    <message>
        <source>The frame names the channel of each user, known only when it is sent.</source>
        <translation>Der Frame nennt den Channel jedes Benutzers; er steht erst beim Senden fest.</translation>
    </message>
    <message>
        <source>The frame. Its data is a text and stays one.</source>
        <translation>Der Frame. Seine Daten sind Text und bleiben es.</translation>
    </message>
    <message>
        <source>The frame. Its data is a text with JSON in it, so the quotation marks are escaped.</source>
        <translation>Der Frame. Seine Daten sind Text mit JSON darin, deshalb stehen Backslashes vor den Anführungszeichen.</translation>
    </message>
    <message>
        <source>// Laravel broadcasts arrays only; this event&apos;s data is another value, so it stays empty here.
</source>
        <translation>// Laravel sendet nur Arrays; die Daten dieses Events sind ein anderer Wert und bleiben daher hier leer.
</translation>
    </message>
    <message>
        <source>// Laravel 11.5 and later, anywhere:
</source>
        <translation>// Laravel 11.5 und neuer, überall:
</translation>
    </message>
    <message>
        <source>// An event of its own, sent with broadcast(new %1)%2:
</source>
        <translation>// Ein eigenes Event, gesendet mit broadcast(new %1)%2:
</translation>
    </message>
    <message>
        <source>// Laravel Echo:
</source>
        <translation>// Laravel Echo:
</translation>
    </message>
    <message>
        <source>// pusher-js:
</source>
        <translation>// pusher-js:
</translation>
    </message>
    <message>
        <source>The frame. A client&apos;s data is JSON itself, and no text with JSON in it.</source>
        <translation>Der Frame. Die Daten eines Clients sind selbst JSON und kein Text mit JSON darin.</translation>
    </message>
</context>
<context>
    <name>ui::SaveJob</name>
    <message>
        <source>Progress of saving</source>
        <translation>Fortschritt des Speicherns</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 entries are saved in %2.</source>
        <translation>%1 Einträge wurden in %2 gespeichert.</translation>
    </message>
    <message>
        <source>Saving was cancelled; no file was written.</source>
        <translation>Speichern abgebrochen; keine Datei wurde geschrieben.</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Saving %1 of %2 entries</source>
        <translation>%1 von %2 Einträgen werden gespeichert</translation>
    </message>
</context>
<context>
    <name>ui::SavedFilters</name>
    <message>
        <source>%1 filters are kept already; remove one first.</source>
        <translation>%1 Filter sind schon gespeichert; entfernen Sie erst einen.</translation>
    </message>
    <message>
        <source>The filter is kept. Its menu renames or removes it.</source>
        <translation>Der Filter ist gespeichert. Sein Menü benennt ihn um oder entfernt ihn.</translation>
    </message>
    <message>
        <source>Rename the filter</source>
        <translation>Filter umbenennen</translation>
    </message>
    <message>
        <source>Name of the filter “%1”:</source>
        <translation>Name des Filters „%1“:</translation>
    </message>
    <message>
        <source>%1
Menu key or right click: rename, remove</source>
        <translation>%1
Menütaste oder Rechtsklick: umbenennen, entfernen</translation>
    </message>
    <message>
        <source>Saved filter %1</source>
        <translation>Gespeicherter Filter %1</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>Keep this filter as a button</source>
        <translation>Diesen Filter als Schaltfläche speichern</translation>
    </message>
    <message>
        <source>This filter is kept</source>
        <translation>Dieser Filter ist gespeichert</translation>
    </message>
    <message>
        <source>Keep a filter: there is none</source>
        <translation>Filter speichern: Es gibt keinen</translation>
    </message>
    <message>
        <source>Keep a filter: this one is not valid</source>
        <translation>Filter speichern: Dieser ist ungültig</translation>
    </message>
</context>
<context>
    <name>ui::Scale</name>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 KiB</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>per second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>ui::ScopeBar</name>
    <message>
        <source>App that the window shows</source>
        <translation>App, die das Fenster zeigt</translation>
    </message>
    <message>
        <source>Tenant that the window shows</source>
        <translation>Mandant, den das Fenster zeigt</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>All apps</source>
        <translation>Alle Apps</translation>
    </message>
    <message>
        <source>All tenants</source>
        <translation>Alle Mandanten</translation>
    </message>
</context>
<context>
    <name>ui::SecretField</name>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Copy the secret; it leaves the clipboard after a minute</source>
        <translation>Secret kopieren; nach einer Minute verlässt es die Zwischenablage</translation>
    </message>
    <message>
        <source>Copy the secret</source>
        <translation>Secret kopieren</translation>
    </message>
    <message>
        <source>Hide the secret</source>
        <translation>Secret verbergen</translation>
    </message>
    <message>
        <source>Show the secret for half a minute</source>
        <translation>Secret eine halbe Minute zeigen</translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation>Secret zeigen</translation>
    </message>
    <message>
        <source>The secret is on the clipboard for a minute.</source>
        <translation>Das Secret ist eine Minute lang in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>ui::SendBar</name>
    <message>
        <source>D&amp;ry run</source>
        <translation>P&amp;robelauf</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Events that were sent</source>
        <translation>Gesendete Events</translation>
    </message>
    <message>
        <source>Builds and signs everything, and sends nothing</source>
        <translation>Baut und signiert alles, sendet aber nichts</translation>
    </message>
    <message>
        <source>How often the event is sent</source>
        <translation>Wie oft das Event gesendet wird</translation>
    </message>
    <message>
        <source>How often the event is sent, each time with new values</source>
        <translation>Wie oft das Event gesendet wird, jedes Mal mit neuen Werten</translation>
    </message>
    <message>
        <source> ×</source>
        <comment>times</comment>
        <translation> ×</translation>
    </message>
    <message>
        <source>How fast the event is repeated</source>
        <translation>Wie schnell das Event wiederholt wird</translation>
    </message>
    <message>
        <source>What the pace is counted in</source>
        <translation>Einheit des Tempos</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>pro Sekunde</translation>
    </message>
    <message>
        <source>ms apart</source>
        <translation>ms Abstand</translation>
    </message>
    <message>
        <source>Send nothing more (Esc)</source>
        <translation>Nichts mehr senden (Esc)</translation>
    </message>
    <message>
        <source>Show what would be sent (Ctrl+Return)</source>
        <translation>Zeigen, was gesendet würde (Strg+Eingabe)</translation>
    </message>
    <message numerus="yes">
        <source>Send the event %n time(s) (Ctrl+Return)</source>
        <translation>
            <numerusform>Das Event %n-mal senden (Strg+Eingabe)</numerusform>
            <numerusform>Das Event %n-mal senden (Strg+Eingabe)</numerusform>
        </translation>
    </message>
    <message>
        <source>Send the event (Ctrl+Return)</source>
        <translation>Das Event senden (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Sent %1 of %2, %3 a second, %4 failed.</source>
        <translation>%1 von %2 gesendet, %3 pro Sekunde, %4 fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Sent %1, %2 a second, %3 failed.</source>
        <translation>%1 gesendet, %2 pro Sekunde, %3 fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Probelauf</translation>
    </message>
</context>
<context>
    <name>ui::SequenceModel</name>
    <message numerus="yes">
        <source>waits %n millisecond(s)</source>
        <translation>
            <numerusform>wartet %n Millisekunde</numerusform>
            <numerusform>wartet %n Millisekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Benachrichtigung</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Geht an</translation>
    </message>
</context>
<context>
    <name>ui::SequencePanel</name>
    <message>
        <source>Events one after the other, each with its own data and variables. Write the first one above and press Add.</source>
        <translation>Events nacheinander, jedes mit eigenen Daten und Variablen. Schreiben Sie oben das erste und klicken Sie auf Hinzufügen.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add what is written above as the last step</source>
        <translation>Das oben Geschriebene als letzten Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Put what is written above in this step&apos;s place</source>
        <translation>Diesen Schritt durch das oben Geschriebene ersetzen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take this step out</source>
        <translation>Diesen Schritt herausnehmen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Send this step earlier</source>
        <translation>Diesen Schritt früher senden</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Send this step later</source>
        <translation>Diesen Schritt später senden</translation>
    </message>
    <message>
        <source>How often the sequence runs</source>
        <translation>Wie oft die Sequenz läuft</translation>
    </message>
    <message>
        <source>in a loop</source>
        <translation>in Schleife</translation>
    </message>
    <message>
        <source> ×</source>
        <comment>times</comment>
        <translation> ×</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Send the steps, each after its time</source>
        <translation>Die Schritte senden, jeden nach seiner Zeit</translation>
    </message>
    <message>
        <source>Steps of the sequence</source>
        <translation>Schritte der Sequenz</translation>
    </message>
</context>
<context>
    <name>ui::ServerPage</name>
    <message>
        <source>Set in %1; change it there.</source>
        <translation>In %1 festgelegt; dort zu ändern.</translation>
    </message>
    <message>
        <source>Set by the environment (%1).</source>
        <translation>Von der Umgebung festgelegt (%1).</translation>
    </message>
    <message>
        <source>Set on the command line (%1).</source>
        <translation>Auf der Befehlszeile festgelegt (%1).</translation>
    </message>
    <message>
        <source>There is no file in which settings could be kept.</source>
        <translation>Es gibt keine Datei, in der Einstellungen bewahrt werden könnten.</translation>
    </message>
    <message>
        <source>Kept in %1. A configuration file, the environment and the command line win over it.</source>
        <translation>Bewahrt in %1. Konfigurationsdatei, Umgebung und Befehlszeile gehen vor.</translation>
    </message>
    <message>
        <source>Listening on %1.</source>
        <translation>Lauscht auf %1.</translation>
    </message>
    <message>
        <source>The server is stopping; clients are told to reconnect.</source>
        <translation>Der Server hält an; Clients werden aufgefordert, sich neu zu verbinden.</translation>
    </message>
    <message>
        <source>The server is stopped.</source>
        <translation>Der Server ist angehalten.</translation>
    </message>
    <message>
        <source>TLS with the certificate of %1, valid until %2.</source>
        <translation>TLS mit dem Zertifikat von %1, gültig bis %2.</translation>
    </message>
    <message>
        <source>The settings have not come yet.</source>
        <translation>Die Einstellungen sind noch nicht da.</translation>
    </message>
    <message>
        <source>Needs a certificate and its key</source>
        <translation>Braucht ein Zertifikat und seinen Schlüssel</translation>
    </message>
    <message>
        <source>TLS is switched off</source>
        <translation>TLS ist ausgeschaltet</translation>
    </message>
    <message>
        <source>Else they are sent to wss with 4000, and to https with 400</source>
        <translation>Sonst werden sie mit 4000 zu wss und mit 400 zu https geschickt</translation>
    </message>
    <message>
        <source>Enter an address to listen on.</source>
        <translation>Geben Sie eine Adresse ein, auf der gelauscht wird.</translation>
    </message>
    <message>
        <source>Choose a certificate and its key, or switch TLS off.</source>
        <translation>Wählen Sie ein Zertifikat und seinen Schlüssel, oder schalten Sie TLS aus.</translation>
    </message>
    <message>
        <source>Tick that you understand the warning, or choose another address or TLS.</source>
        <translation>Bestätigen Sie, dass Sie die Warnung verstehen, oder wählen Sie eine andere Adresse oder TLS.</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2; clients refuse it.</source>
        <translation>Das Zertifikat von %1 ist am %2 abgelaufen; Clients weisen es ab.</translation>
    </message>
    <message>
        <source>Certificate and key fit. It is for %1, valid until %2.</source>
        <translation>Zertifikat und Schlüssel passen. Es ist für %1, gültig bis %2.</translation>
    </message>
    <message>
        <source>Certificates and keys (*.pem *.crt *.cer *.key)</source>
        <translation>Zertifikate und Schlüssel (*.pem *.crt *.cer *.key)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Apply the changes first</source>
        <translation>Wenden Sie zuerst die Änderungen an</translation>
    </message>
    <message>
        <source>Clients are told to reconnect (4200); they come back by themselves</source>
        <translation>Clients werden aufgefordert, sich neu zu verbinden (4200); sie kommen von selbst zurück</translation>
    </message>
    <message>
        <source>The listener is being restarted; clients are told to reconnect.</source>
        <translation>Der Listener wird neu gestartet; Clients werden aufgefordert, sich neu zu verbinden.</translation>
    </message>
    <message>
        <source>The server listens on %1, port %2, until its listener is restarted; then on %3, port %4.</source>
        <translation>Der Server lauscht auf %1, Port %2, bis der Listener neu gestartet ist; dann auf %3, Port %4.</translation>
    </message>
    <message>
        <source>The listener was restarted.</source>
        <translation>Der Listener wurde neu gestartet.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>This machine alone</source>
        <translation>Nur dieser Rechner</translation>
    </message>
    <message>
        <source>This machine alone, by IPv6</source>
        <translation>Nur dieser Rechner, über IPv6</translation>
    </message>
    <message>
        <source>Every network this machine is in</source>
        <translation>Jedes Netz, in dem dieser Rechner ist</translation>
    </message>
    <message>
        <source>Every network this machine is in, by IPv6</source>
        <translation>Jedes Netz, in dem dieser Rechner ist, über IPv6</translation>
    </message>
    <message>
        <source>Add&amp;ress</source>
        <translation>Ad&amp;resse</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>any free one</source>
        <translation>ein freier</translation>
    </message>
    <message>
        <source>Where clients and backends connect; 0 takes a free one at every start</source>
        <translation>Wohin sich Clients und Backends verbinden; 0 nimmt bei jedem Start einen freien</translation>
    </message>
    <message>
        <source>Without TLS, everyone on the networks of this address can read what clients and backends send, and take over their sessions.</source>
        <translation>Ohne TLS kann jeder in den Netzen dieser Adresse lesen, was Clients und Backends senden, und ihre Sitzungen übernehmen.</translation>
    </message>
    <message>
        <source>I &amp;understand, and want it so</source>
        <translation>Ich &amp;verstehe das und will es so</translation>
    </message>
    <message>
        <source>Needed before these settings can be applied</source>
        <translation>Nötig, bevor diese Einstellungen angewendet werden können</translation>
    </message>
    <message>
        <source>A file in PEM form on this machine</source>
        <translation>Eine Datei in PEM-Form auf diesem Rechner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the file: %1</source>
        <translation>Datei wählen: %1</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>&amp;TLS: clients connect by wss and https</source>
        <translation>&amp;TLS: Clients verbinden sich über wss und https</translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation>&amp;Zertifikat</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>Schlü&amp;ssel</translation>
    </message>
    <message>
        <source>Take clients without TLS &amp;as well</source>
        <translation>&amp;Auch Clients ohne TLS annehmen</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Connections at &amp;most</source>
        <translation>&amp;Höchstzahl der Verbindungen</translation>
    </message>
    <message>
        <source>as many as the system allows</source>
        <translation>so viele, wie das System erlaubt</translation>
    </message>
    <message>
        <source>Of all apps together; one more is refused with 4100</source>
        <translation>Aller Apps zusammen; eine mehr wird mit 4100 abgewiesen</translation>
    </message>
    <message>
        <source>&amp;New ones per minute</source>
        <translation>&amp;Neue je Minute</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>From one address that is not this machine; more are answered with 429</source>
        <translation>Von einer Adresse, die nicht dieser Rechner ist; weitere erhalten 429</translation>
    </message>
    <message>
        <source>&amp;Send clients away over</source>
        <translation>Clients &amp;wegschicken über</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>When the server stops, so that they do not all come back at once</source>
        <translation>Wenn der Server anhält, damit nicht alle zugleich zurückkommen</translation>
    </message>
    <message>
        <source>R&amp;estart listener</source>
        <translation>Listener n&amp;eu starten</translation>
    </message>
    <message>
        <source>This machine and its Docker containers</source>
        <translation>Dieser Rechner und seine Docker-Container</translation>
    </message>
    <message>
        <source>IP addresses of this machine, separated by commas; 0.0.0.0 is every one it has</source>
        <translation>IP-Adressen dieses Rechners, durch Kommas getrennt; 0.0.0.0 ist jede, die er hat</translation>
    </message>
</context>
<context>
    <name>ui::SettingsCopy</name>
    <message>
        <source>The file is not JSON: %1 at character %2.</source>
        <translation>Die Datei ist kein JSON: %1 bei Zeichen %2.</translation>
    </message>
    <message>
        <source>The file is not a copy of the console’s settings.</source>
        <translation>Die Datei ist keine Kopie der Einstellungen der Konsole.</translation>
    </message>
    <message>
        <source>The file is of a newer Belfry (form %1; this one reads %2).</source>
        <translation>Die Datei stammt von einem neueren Belfry (Form %1; dieser liest %2).</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen suchen</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Notifications and tray</source>
        <translation>Benachrichtigungen und Infobereich</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>theme</comment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>theme</comment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Te&amp;xtgröße</translation>
    </message>
    <message>
        <source>&amp;Ask before quitting when clients would be disconnected</source>
        <translation>Vor dem Beenden &amp;fragen, wenn Clients getrennt würden</translation>
    </message>
    <message>
        <source>&amp;Notify of alerts outside the window, at most once a minute per rule</source>
        <translation>Bei Warnungen auch außerhalb des Fensters be&amp;nachrichtigen, höchstens einmal pro Minute je Regel</translation>
    </message>
    <message>
        <source>&amp;Closing the window leaves Belfry running in the tray</source>
        <translation>Beim S&amp;chließen des Fensters läuft Belfry im Infobereich weiter</translation>
    </message>
    <message>
        <source>Nothing has been changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Compact &amp;rows</source>
        <translation>Kompakte &amp;Zeilen</translation>
    </message>
    <message>
        <source>S&amp;mooth lines in charts (takes more of the processor)</source>
        <translation>&amp;Glatte Linien in Diagrammen (kostet mehr vom Prozessor)</translation>
    </message>
    <message>
        <source>&amp;Start the server with Belfry</source>
        <translation>Den &amp;Server mit Belfry starten</translation>
    </message>
    <message>
        <source>As&amp;k before stopping the server when clients would be disconnected</source>
        <translation>Vor dem An&amp;halten des Servers fragen, wenn Clients getrennt würden</translation>
    </message>
    <message>
        <source>&amp;Entries in memory</source>
        <translation>&amp;Zeilen im Speicher</translation>
    </message>
    <message>
        <source>Memory for their &amp;data</source>
        <translation>Speicher für ihre &amp;Daten</translation>
    </message>
    <message>
        <source> MiB</source>
        <comment>mebibytes, after a number</comment>
        <translation> MiB</translation>
    </message>
    <message>
        <source>The oldest entries go when either is full; while the log is paused as many again are kept. What is recorded, and the journal on disk, are not limited by this.</source>
        <translation>Die ältesten Zeilen gehen, wenn eines von beiden voll ist; während das Log angehalten ist, werden noch einmal so viele behalten. Was aufgezeichnet wird, und das Journal auf der Platte, begrenzt dies nicht.</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnose…</translation>
    </message>
    <message>
        <source>How smoothly this window runs, what it keeps, and what it has said.</source>
        <translation>Wie flüssig dieses Fenster läuft, was es behält und was es gesagt hat.</translation>
    </message>
    <message>
        <source>Open in sa&amp;fe mode</source>
        <translation>Im &amp;abgesicherten Modus öffnen</translation>
    </message>
    <message>
        <source>The window is opened as new, as if nothing had been kept of it; nothing is lost.</source>
        <translation>Das Fenster wird wie neu geöffnet, als wäre nichts davon gespeichert; nichts geht verloren.</translation>
    </message>
    <message>
        <source>&amp;Reset everything…</source>
        <translation>Alles zu&amp;rücksetzen…</translation>
    </message>
    <message>
        <source>Forgets columns, filters, rules of alerts and colours, shortcuts and all other choices of this window. Apps, tenants, templates and the server&apos;s settings stay.</source>
        <translation>Vergisst Spalten, Filter, Regeln für Alarme und Farben, Tastenkürzel und alle anderen Einstellungen dieses Fensters. Apps, Tenants, Vorlagen und die Einstellungen des Servers bleiben.</translation>
    </message>
    <message>
        <source>Forget all that was chosen in this window? This cannot be undone; “Export console settings…” in the menu File keeps a copy.</source>
        <translation>Alles vergessen, was in diesem Fenster eingestellt wurde? Das lässt sich nicht rückgängig machen; „Konsolen-Einstellungen exportieren…“ im Menü Datei bewahrt eine Kopie.</translation>
    </message>
    <message>
        <source>Reset everything</source>
        <translation>Alles zurücksetzen</translation>
    </message>
</context>
<context>
    <name>ui::SetupCheck</name>
    <message>
        <source>The server listens</source>
        <translation>Der Server lauscht</translation>
    </message>
    <message>
        <source>An application has published an event</source>
        <translation>Eine Anwendung hat ein Event gesendet</translation>
    </message>
    <message>
        <source>A client has connected</source>
        <translation>Ein Client hat sich verbunden</translation>
    </message>
    <message>
        <source>An event was delivered to a client</source>
        <translation>Ein Event wurde einem Client zugestellt</translation>
    </message>
    <message>
        <source>It is stopped: Server &gt; Start, or Ctrl+F5.</source>
        <translation>Er ist gestoppt: Server &gt; Starten oder Strg+F5.</translation>
    </message>
    <message>
        <source>It did not start: %1</source>
        <translation>Er ist nicht gestartet: %1</translation>
    </message>
    <message>
        <source>A request was refused: %1</source>
        <translation>Eine Anfrage wurde abgelehnt: %1</translation>
    </message>
    <message>
        <source>Nothing has come yet. Run the cURL tab; in Laravel clear the cached configuration (php artisan config:clear) and restart the queue workers.</source>
        <translation>Noch ist nichts gekommen. Führen Sie den Tab cURL aus; leeren Sie in Laravel die gecachte Konfiguration (php artisan config:clear) und starten Sie die Queue-Worker neu.</translation>
    </message>
    <message>
        <source>A client was refused: %1</source>
        <translation>Ein Client wurde abgelehnt: %1</translation>
    </message>
    <message>
        <source>Nobody has come yet. Build the front end again, and look in the browser&apos;s console: without wsHost Echo goes to pusher.com.</source>
        <translation>Noch ist niemand gekommen. Bauen Sie das Frontend neu und sehen Sie in die Konsole des Browsers: Ohne wsHost geht Echo zu pusher.com.</translation>
    </message>
    <message>
        <source>An event was published, but nobody is subscribed to its channel.</source>
        <translation>Ein Event wurde gesendet, aber niemand hat seinen Channel abonniert.</translation>
    </message>
    <message>
        <source>Subscribe a client to %1 as the Echo tab does, then send the test event.</source>
        <translation>Lassen Sie einen Client %1 abonnieren wie im Tab Echo, und senden Sie dann das Test-Event.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
</context>
<context>
    <name>ui::SetupServer</name>
    <message>
        <source>Others and containers may &amp;reach it</source>
        <translation>Andere und Container dürfen ihn e&amp;rreichen</translation>
    </message>
    <message>
        <source>T&amp;LS</source>
        <translation>T&amp;LS</translation>
    </message>
    <message>
        <source>App&amp;ly</source>
        <translation>An&amp;wenden</translation>
    </message>
    <message>
        <source>Port of the server</source>
        <translation>Port des Servers</translation>
    </message>
    <message>
        <source>any</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>Listens on all addresses of this machine (server.host 0.0.0.0)</source>
        <translation>Lauscht auf allen Adressen dieses Rechners (server.host 0.0.0.0)</translation>
    </message>
    <message>
        <source>Needs a certificate and its key</source>
        <translation>Braucht ein Zertifikat und seinen Schlüssel</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Certificate, a PEM file</source>
        <translation>Zertifikat, eine PEM-Datei</translation>
    </message>
    <message>
        <source>Key of the certificate</source>
        <translation>Schlüssel des Zertifikats</translation>
    </message>
    <message>
        <source>Its key, a PEM file</source>
        <translation>Sein Schlüssel, eine PEM-Datei</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
    </message>
    <message>
        <source>The settings have not come yet.</source>
        <translation>Die Einstellungen sind noch nicht da.</translation>
    </message>
    <message>
        <source>There is no file in which settings could be kept.</source>
        <translation>Es gibt keine Datei, in der Einstellungen bewahrt werden könnten.</translation>
    </message>
    <message>
        <source>Choose a certificate and its key, or switch TLS off.</source>
        <translation>Wählen Sie ein Zertifikat und seinen Schlüssel, oder schalten Sie TLS aus.</translation>
    </message>
    <message>
        <source>Keep this, and restart the listener; clients come back</source>
        <translation>Dies behalten und den Listener neu starten; Clients kommen zurück</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Es wurde nichts geändert</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sentence, sentence</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>That holds now.</source>
        <translation>Das gilt jetzt.</translation>
    </message>
    <message>
        <source>The server listens there now.</source>
        <translation>Der Server lauscht jetzt dort.</translation>
    </message>
    <message>
        <source>Containers on t&amp;his machine may reach it</source>
        <translation>Container auf diesem Rechner dürfen &amp;ihn erreichen</translation>
    </message>
    <message>
        <source>Listens on %1 too, the address of Docker&apos;s bridge</source>
        <translation>Lauscht auch auf %1, der Adresse der Bridge von Docker</translation>
    </message>
</context>
<context>
    <name>ui::SetupWizard</name>
    <message>
        <source>Set up Belfry</source>
        <translation>Belfry einrichten</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>The server does not listen at the moment; the port shows when it does.</source>
        <translation>Der Server lauscht derzeit nicht; der Port erscheint, sobald er es tut.</translation>
    </message>
    <message>
        <source>The server listens on %1.</source>
        <translation>Der Server lauscht auf %1.</translation>
    </message>
    <message>
        <source>The container needs the line &quot;host.docker.internal:host-gateway&quot; below extra_hosts; Laravel Sail has it already.</source>
        <translation>Der Container braucht die Zeile „host.docker.internal:host-gateway“ unter extra_hosts; Laravel Sail hat sie schon.</translation>
    </message>
    <message>
        <source>Copied %1, with the secret.</source>
        <translation>%1 kopiert, mit dem Secret.</translation>
    </message>
    <message numerus="yes">
        <source>The test event reached %n client(s).</source>
        <translation>
            <numerusform>Das Test-Event erreichte %n Client.</numerusform>
            <numerusform>Das Test-Event erreichte %n Clients.</numerusform>
        </translation>
    </message>
    <message>
        <source>Welcome to Belfry</source>
        <translation>Willkommen bei Belfry</translation>
    </message>
    <message>
        <source>&amp;Connect my application</source>
        <translation>Meine Anwendung &amp;verbinden</translation>
    </message>
    <message>
        <source>&amp;Look around with simulated tenants and users</source>
        <translation>Mit simulierten Mandanten und Benutzern &amp;umsehen</translation>
    </message>
    <message>
        <source>&amp;Nothing: I know my way around</source>
        <translation>&amp;Nichts: Ich kenne mich aus</translation>
    </message>
    <message>
        <source>&amp;App</source>
        <translation>&amp;App</translation>
    </message>
    <message>
        <source>Help &gt; Setup wizard brings this back.</source>
        <translation>Hilfe &gt; Einrichtungsassistent zeigt dies wieder.</translation>
    </message>
    <message>
        <source>Where do things run?</source>
        <translation>Wo läuft was?</translation>
    </message>
    <message>
        <source>The application and the browsers may need different addresses for the same server.</source>
        <translation>Die Anwendung und die Browser brauchen womöglich verschiedene Adressen für denselben Server.</translation>
    </message>
    <message>
        <source>The application (PHP)</source>
        <translation>Die Anwendung (PHP)</translation>
    </message>
    <message>
        <source>On &amp;this machine</source>
        <translation>Auf &amp;diesem Rechner</translation>
    </message>
    <message>
        <source>In a &amp;container on it (Sail, Docker)</source>
        <translation>In einem &amp;Container darauf (Sail, Docker)</translation>
    </message>
    <message>
        <source>On &amp;another machine</source>
        <translation>Auf einem &amp;anderen Rechner</translation>
    </message>
    <message>
        <source>Name or address of this machine, from there</source>
        <translation>Name oder Adresse dieses Rechners, von dort aus</translation>
    </message>
    <message>
        <source>The browsers</source>
        <translation>Die Browser</translation>
    </message>
    <message>
        <source>On this &amp;machine</source>
        <translation>Auf diese&amp;m Rechner</translation>
    </message>
    <message>
        <source>On &amp;other machines</source>
        <translation>Auf anderen &amp;Rechnern</translation>
    </message>
    <message>
        <source>Name or address of this machine, for them</source>
        <translation>Name oder Adresse dieses Rechners, für sie</translation>
    </message>
    <message>
        <source>Copy what your application needs</source>
        <translation>Kopieren Sie, was Ihre Anwendung braucht</translation>
    </message>
    <message>
        <source>One tab for the application, and the Echo tab for its front end.</source>
        <translation>Ein Tab für die Anwendung, und der Tab Echo für ihr Frontend.</translation>
    </message>
    <message>
        <source>Kinds of applications</source>
        <translation>Arten von Anwendungen</translation>
    </message>
    <message>
        <source>Into the .env file of the application; then run php artisan config:clear and restart its workers.</source>
        <translation>In die .env-Datei der Anwendung; danach php artisan config:clear ausführen und die Worker neu starten.</translation>
    </message>
    <message>
        <source>Laravel 11+</source>
        <translation>Laravel 11+</translation>
    </message>
    <message>
        <source>Laravel 10</source>
        <translation>Laravel 10</translation>
    </message>
    <message>
        <source>Reverb driver</source>
        <translation>Reverb-Treiber</translation>
    </message>
    <message>
        <source>Echo JS</source>
        <translation>Echo JS</translation>
    </message>
    <message>
        <source>Into resources/js/echo.js; then build the front end again.</source>
        <translation>In resources/js/echo.js; danach das Frontend neu bauen.</translation>
    </message>
    <message>
        <source>PHP SDK</source>
        <translation>PHP-SDK</translation>
    </message>
    <message>
        <source>For PHP without Laravel; it sends a test event.</source>
        <translation>Für PHP ohne Laravel; sendet ein Test-Event.</translation>
    </message>
    <message>
        <source>cURL</source>
        <translation>cURL</translation>
    </message>
    <message>
        <source>Into a shell of the machine of the application; it sends a test event.</source>
        <translation>In eine Shell auf dem Rechner der Anwendung; sendet ein Test-Event.</translation>
    </message>
    <message>
        <source>&amp;Show the secret</source>
        <translation>&amp;Secret zeigen</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>Does it work?</source>
        <translation>Funktioniert es?</translation>
    </message>
    <message>
        <source>Each line gets a tick as it happens. You can close this at any time.</source>
        <translation>Jede Zeile erhält ein Häkchen, sobald es geschieht. Sie können dies jederzeit schließen.</translation>
    </message>
    <message>
        <source>Send &amp;test event</source>
        <translation>&amp;Test-Event senden</translation>
    </message>
    <message>
        <source>CSP</source>
        <translation>CSP</translation>
    </message>
    <message>
        <source>Only when the pages of the application send this header: its connect-src needs these addresses, or the browser keeps the socket shut.</source>
        <translation>Nur wenn die Seiten der Anwendung diesen Header senden: Sein connect-src braucht diese Adressen, sonst hält der Browser den Socket geschlossen.</translation>
    </message>
    <message>
        <source>My app</source>
        <translation>Meine App</translation>
    </message>
    <message>
        <source>Without TLS anybody in between can read along: give Belfry a certificate above.</source>
        <translation>Ohne TLS kann jeder dazwischen mitlesen: Geben Sie Belfry oben ein Zertifikat.</translation>
    </message>
    <message>
        <source>An app is a key for clients and a secret for the application. What would you like to do first?</source>
        <translation>Eine App ist ein Key für Clients und ein Secret für die Anwendung. Was möchten Sie zuerst tun?</translation>
    </message>
    <message>
        <source>Create my &amp;first app</source>
        <translation>Meine e&amp;rste App anlegen</translation>
    </message>
    <message>
        <source>Name of the app</source>
        <translation>Name der App</translation>
    </message>
    <message>
        <source>Name of the app, for example My shop</source>
        <translation>Name der App, zum Beispiel Mein Laden</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Der Server</translation>
    </message>
    <message>
        <source>That is reachable from this machine alone. Tick above who else may reach it, and apply it.</source>
        <translation>Das ist nur von diesem Rechner aus erreichbar. Haken Sie oben an, wer ihn noch erreichen darf, und wenden Sie es an.</translation>
    </message>
</context>
<context>
    <name>ui::ShapeModel</name>
    <message>
        <source>+ appeared %1</source>
        <translation>+ erschienen %1</translation>
    </message>
    <message>
        <source>− missing since %1</source>
        <translation>− fehlt seit %1</translation>
    </message>
    <message>
        <source>≠ other type since %1</source>
        <translation>≠ anderer Typ seit %1</translation>
    </message>
    <message>
        <source>~ sometimes</source>
        <translation>~ manchmal</translation>
    </message>
    <message>
        <source>= always</source>
        <translation>= immer</translation>
    </message>
    <message>
        <source>(the whole data)</source>
        <translation>(die ganzen Daten)</translation>
    </message>
    <message>
        <source>, then </source>
        <comment>between types of values</comment>
        <translation>, dann </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutsEditor</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Shortcut for %1</source>
        <translation>Tastenkürzel für %1</translation>
    </message>
    <message>
        <source>Back to the key Belfry comes with</source>
        <translation>Zurück zur Vorgabetaste von Belfry</translation>
    </message>
    <message>
        <source>Reset the shortcut for %1</source>
        <translation>Tastenkürzel für %1 zurücksetzen</translation>
    </message>
    <message>
        <source>%1 already belongs to “%2”. Give that another key first.</source>
        <translation>%1 gehört schon zu „%2“. Geben Sie dem erst eine andere Taste.</translation>
    </message>
</context>
<context>
    <name>ui::SignatureTool</name>
    <message>
        <source>&amp;Sign</source>
        <translation>Si&amp;gnieren</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Another key and secret…</source>
        <translation>Anderer Key und anderes Secret…</translation>
    </message>
    <message>
        <source>Private channel</source>
        <translation>Privater Channel</translation>
    </message>
    <message>
        <source>Presence channel</source>
        <translation>Presence-Channel</translation>
    </message>
    <message>
        <source>Encrypted channel</source>
        <translation>Verschlüsselter Channel</translation>
    </message>
    <message>
        <source>User sign-in</source>
        <translation>Anmeldung eines Benutzers</translation>
    </message>
    <message>
        <source>HTTP API request</source>
        <translation>Anfrage an die HTTP-API</translation>
    </message>
    <message>
        <source>&amp;App</source>
        <translation>&amp;App</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>Ar&amp;t</translation>
    </message>
    <message>
        <source>Ke&amp;y</source>
        <translation>Ke&amp;y</translation>
    </message>
    <message>
        <source>S&amp;ecret</source>
        <translation>S&amp;ecret</translation>
    </message>
    <message>
        <source>s&amp;ocket_id</source>
        <translation>s&amp;ocket_id</translation>
    </message>
    <message>
        <source>&amp;channel</source>
        <translation>&amp;channel</translation>
    </message>
    <message>
        <source>&amp;data</source>
        <translation>&amp;data</translation>
    </message>
    <message>
        <source>&amp;Master key</source>
        <translation>&amp;Master Key</translation>
    </message>
    <message>
        <source>32 bytes in base64; empty: the configured one</source>
        <translation>32 Bytes in base64; leer: der eingestellte</translation>
    </message>
    <message>
        <source>Me&amp;thod</source>
        <translation>Met&amp;hode</translation>
    </message>
    <message>
        <source>Add&amp;ress</source>
        <translation>Ad&amp;resse</translation>
    </message>
    <message>
        <source>/apps/1/events?auth_key=…, or a whole request with its body</source>
        <translation>/apps/1/events?auth_key=…, oder eine ganze Anfrage mit Body</translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation>&amp;Body</translation>
    </message>
    <message>
        <source>auth, to &amp;verify</source>
        <translation>&amp;zu prüfende auth</translation>
    </message>
    <message>
        <source>key:signature, the answer of your authorization endpoint, or a client&apos;s message</source>
        <translation>key:signature, die Antwort Ihres Autorisierungs-Endpunkts, oder die Nachricht eines Clients</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Copy what is signed</source>
        <translation>Signierten Text kopieren</translation>
    </message>
    <message>
        <source>Copy the signature</source>
        <translation>Signatur kopieren</translation>
    </message>
    <message>
        <source>Copy the shared secret</source>
        <translation>Gemeinsames Secret kopieren</translation>
    </message>
    <message>
        <source>shared_secret</source>
        <translation>shared_secret</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>Was signiert wird</translation>
    </message>
    <message>
        <source>Copied to the clipboard.</source>
        <translation>In die Zwischenablage kopiert.</translation>
    </message>
    <message>
        <source>user_&amp;data</source>
        <translation>user_&amp;data</translation>
    </message>
    <message>
        <source>channel_&amp;data</source>
        <translation>channel_&amp;data</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signieren</translation>
    </message>
    <message>
        <source>Fill in what the client sent, and verify it.</source>
        <translation>Füllen Sie aus, was der Client gesendet hat, und prüfen Sie es.</translation>
    </message>
    <message>
        <source>Fill in what is to be signed.</source>
        <translation>Füllen Sie aus, was signiert werden soll.</translation>
    </message>
    <message>
        <source>The first thing that differs is named, also whose secret it was signed with.</source>
        <translation>Die erste Abweichung wird genannt, auch wessen Secret zum Signieren diente.</translation>
    </message>
    <message>
        <source>The right signature</source>
        <translation>Die richtige Signatur</translation>
    </message>
    <message>
        <source>The signed address</source>
        <translation>Die signierte Adresse</translation>
    </message>
    <message>
        <source>auth</source>
        <translation>auth</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>socket id, user</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>No client of this app is connected</source>
        <translation>Kein Client dieser App ist verbunden</translation>
    </message>
    <message>
        <source>socket_id</source>
        <translation>socket_id</translation>
    </message>
    <message>
        <source>Pick…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>One of the clients that are connected</source>
        <translation>Einer der Clients, die verbunden sind</translation>
    </message>
</context>
<context>
    <name>ui::StateOverlay</name>
    <message>
        <source>The server did not start</source>
        <translation>Der Server ist nicht gestartet</translation>
    </message>
    <message>
        <source>The server is stopped</source>
        <translation>Der Server ist gestoppt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Start server</source>
        <translation>Server starten</translation>
    </message>
</context>
<context>
    <name>ui::StatusCells</name>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Listening %1</source>
        <translation>Lauscht %1</translation>
    </message>
    <message>
        <source>Closing clients</source>
        <translation>Clients schließen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>The certificate of %1 expired %2: clients refuse it</source>
        <translation>Das Zertifikat von %1 ist %2 abgelaufen: Clients lehnen es ab</translation>
    </message>
    <message>
        <source>Certificate of %1, valid until %2</source>
        <translation>Zertifikat von %1, gültig bis %2</translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>Gestartet %1</translation>
    </message>
    <message>
        <source>State of the server</source>
        <translation>Zustand des Servers</translation>
    </message>
    <message>
        <source>%1 conn</source>
        <translation>%1 Verb.</translation>
    </message>
    <message>
        <source>Open connections</source>
        <translation>Offene Verbindungen</translation>
    </message>
    <message>
        <source>%1 online</source>
        <translation>%1 online</translation>
    </message>
    <message>
        <source>Distinct users on presence channels</source>
        <translation>Verschiedene Benutzer in Presence-Channels</translation>
    </message>
    <message>
        <source>in %1  out %2</source>
        <translation>ein %1  aus %2</translation>
    </message>
    <message>
        <source>Messages per second from and to clients</source>
        <translation>Nachrichten pro Sekunde von und an Clients</translation>
    </message>
    <message>
        <source>Refusals within the last minute</source>
        <translation>Ablehnungen in der letzten Minute</translation>
    </message>
    <message>
        <source>log %1</source>
        <translation>Prot. %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>UI %1/s</source>
        <translation>UI %1/s</translation>
    </message>
    <message>
        <source>There is more to show than this window can: it follows %1 times a second instead of 10. The server is not held up. Another page, or a filter, may help.</source>
        <translation>Es gibt mehr zu zeigen, als dieses Fenster kann: Es folgt %1-mal pro Sekunde statt 10-mal. Der Server wird nicht aufgehalten. Eine andere Seite oder ein Filter kann helfen.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>95 of 100 events of the last second were queued to their last client within this</source>
        <translation>95 von 100 Events der letzten Sekunde waren in dieser Zeit für ihren letzten Client eingereiht</translation>
    </message>
    <message>
        <source>UI %1</source>
        <translation>UI %1</translation>
    </message>
    <message>
        <source>The longest piece of work of this window within the last second; the server does not wait for it</source>
        <translation>Der längste Arbeitsschritt dieses Fensters in der letzten Sekunde; der Server wartet nicht darauf</translation>
    </message>
    <message>
        <source>Entries that the log page holds, and how far back they go</source>
        <translation>Zeilen, die die Logseite hält, und wie weit sie zurückreichen</translation>
    </message>
    <message>
        <source>%1 older ones were dropped by the server</source>
        <translation>%1 ältere hat der Server verworfen</translation>
    </message>
    <message>
        <source>log %1, %2</source>
        <translation>Log %1, %2</translation>
    </message>
</context>
<context>
    <name>ui::Templates</name>
    <message>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Order shipped</source>
        <translation>Bestellung versandt</translation>
    </message>
    <message>
        <source>Stock changed</source>
        <translation>Bestand geändert</translation>
    </message>
    <message>
        <source>Invoice paid (notification)</source>
        <translation>Rechnung bezahlt (Benachrichtigung)</translation>
    </message>
    <message>
        <source>Chat message</source>
        <translation>Chatnachricht</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>tenant %1</source>
        <translation>Mandant %1</translation>
    </message>
    <message>
        <source>tenant %1, %2</source>
        <translation>Mandant %1, %2</translation>
    </message>
    <message>
        <source>role %1 of tenant %2</source>
        <translation>Rolle %1 des Mandanten %2</translation>
    </message>
    <message>
        <source>users %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Typing (a client event)</source>
        <translation>Tippt (ein Client Event)</translation>
    </message>
</context>
<context>
    <name>ui::TemplatesModel</name>
    <message>
        <source>%1: %2</source>
        <comment>event, where</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The file is not JSON: %1 at byte %2.</source>
        <translation>Die Datei ist kein JSON: %1 bei Byte %2.</translation>
    </message>
    <message>
        <source>The file has no templates: its “format” is not “%1”.</source>
        <translation>Die Datei enthält keine Vorlagen: „format“ ist nicht „%1“.</translation>
    </message>
</context>
<context>
    <name>ui::TemplatesPanel</name>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Folders, import and export</source>
        <translation>Ordner, Import und Export</translation>
    </message>
    <message>
        <source>There are no templates. Write an event and press Keep.</source>
        <translation>Es gibt keine Vorlagen. Schreiben Sie ein Event und klicken Sie auf Behalten.</translation>
    </message>
    <message>
        <source>The templates are in “%1”.</source>
        <translation>Die Vorlagen sind in „%1“.</translation>
    </message>
    <message>
        <source>Keep what is written as a template</source>
        <translation>Das Geschriebene als Vorlage behalten</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>The folder “%1” is not empty; move or delete its templates first.</source>
        <translation>Der Ordner „%1“ ist nicht leer; verschieben oder löschen Sie erst seine Vorlagen.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Replace with what is written</source>
        <translation>Durch das Geschriebene ersetzen</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verschieben nach</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Import templates</source>
        <translation>Vorlagen importieren</translation>
    </message>
    <message>
        <source>Templates (*.json)</source>
        <translation>Vorlagen (*.json)</translation>
    </message>
    <message>
        <source>“%1” could not be read: %2.</source>
        <translation>„%1“ konnte nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>“%1” has more than 4 MiB; that is too much for templates.</source>
        <translation>„%1“ hat mehr als 4 MiB; das ist zu viel für Vorlagen.</translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) have been added.</source>
        <translation>
            <numerusform>%n Vorlage hinzugefügt.</numerusform>
            <numerusform>%n Vorlagen hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was not imported. %2</source>
        <translation>„%1“ wurde nicht importiert. %2</translation>
    </message>
    <message>
        <source>Export templates</source>
        <translation>Vorlagen exportieren</translation>
    </message>
</context>
<context>
    <name>ui::TenantCompare</name>
    <message>
        <source>First tenant</source>
        <translation>Erster Mandant</translation>
    </message>
    <message>
        <source>Second tenant</source>
        <translation>Zweiter Mandant</translation>
    </message>
    <message>
        <source>Compare two tenants</source>
        <translation>Zwei Mandanten vergleichen</translation>
    </message>
    <message>
        <source>The two tenants side by side</source>
        <translation>Die beiden Mandanten nebeneinander</translation>
    </message>
    <message>
        <source>Users who are online in both</source>
        <translation>Benutzer, die in beiden online sind</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>There is no tenant to compare yet: one appears with its first channel.</source>
        <translation>Noch ist kein Mandant zu vergleichen: Einer erscheint mit seinem ersten Channel.</translation>
    </message>
    <message>
        <source>Users online</source>
        <translation>Benutzer online</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Connections per user</source>
        <translation>Verbindungen pro Benutzer</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Messages in</source>
        <translation>Nachrichten ein</translation>
    </message>
    <message>
        <source>Messages out</source>
        <translation>Nachrichten aus</translation>
    </message>
    <message>
        <source>Nobody is online in both.</source>
        <translation>Niemand ist in beiden online.</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) online in both, by user id:</source>
        <translation>
            <numerusform>%n Benutzer in beiden online, nach Benutzer-ID:</numerusform>
            <numerusform>%n Benutzer in beiden online, nach Benutzer-ID:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TenantLabelDialog</name>
    <message>
        <source>Name and colour of %1</source>
        <translation>Name und Farbe von %1</translation>
    </message>
    <message>
        <source>In this console only. The tenant stays %1 for the server, in channels and in exports; filters find it by all of its names.</source>
        <translation>Nur in dieser Konsole. Der Mandant bleibt %1 für den Server, in Channels und in Exporten; Filter finden ihn unter all seinen Namen.</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>durch Kommas getrennt</translation>
    </message>
    <message>
        <source>&amp;Shown as</source>
        <translation>&amp;Angezeigt als</translation>
    </message>
    <message>
        <source>&amp;Also known as</source>
        <translation>A&amp;uch bekannt als</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
</context>
<context>
    <name>ui::TenantRulesPane</name>
    <message>
        <source>Rules for tenants, in order</source>
        <translation>Regeln für Mandanten, der Reihe nach</translation>
    </message>
    <message>
        <source>Pattern, with a group (?&lt;tenant&gt;…)</source>
        <translation>Muster, mit einer Gruppe (?&lt;tenant&gt;…)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a rule behind the chosen one</source>
        <translation>Eine Regel hinter der gewählten hinzufügen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Change the chosen rule (F2)</source>
        <translation>Die gewählte Regel ändern (F2)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Take the chosen rule away</source>
        <translation>Die gewählte Regel entfernen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Ask the chosen rule earlier</source>
        <translation>Die gewählte Regel früher fragen</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Ask the chosen rule later</source>
        <translation>Die gewählte Regel später fragen</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Standard wiederherstellen</translation>
    </message>
    <message>
        <source>The rules that Belfry comes with</source>
        <translation>Die Regeln, die Belfry mitbringt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>From then on, also for who is connected</source>
        <translation>Ab dann, auch für alle, die verbunden sind</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>The rules that hold</source>
        <translation>Die Regeln, die gelten</translation>
    </message>
    <message>
        <source>Paste a channel name</source>
        <translation>Channelnamen einfügen</translation>
    </message>
    <message>
        <source>&amp;Paste a channel name</source>
        <translation>Channelnamen &amp;einfügen</translation>
    </message>
    <message>
        <source>A channel belongs to the tenant of the first pattern that matches its name, unless its kind says so; when none matches it is Unassigned.</source>
        <translation>Ein Channel gehört zum Mandanten des ersten Musters, das auf seinen Namen passt, es sei denn, seine Art sagt es; passt keines, ist er nicht zugeordnet.</translation>
    </message>
    <message>
        <source>Set in %1; change it there.</source>
        <translation>In %1 festgelegt; dort zu ändern.</translation>
    </message>
    <message>
        <source>There is no file in which rules could be kept.</source>
        <translation>Es gibt keine Datei, in der Regeln bewahrt werden könnten.</translation>
    </message>
    <message>
        <source>The rules have not come yet.</source>
        <translation>Die Regeln sind noch nicht da.</translation>
    </message>
    <message>
        <source>No rule is chosen.</source>
        <translation>Es ist keine Regel gewählt.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There are %1 rules; more are not allowed.</source>
        <translation>Es gibt %1 Regeln; mehr sind nicht erlaubt.</translation>
    </message>
    <message>
        <source>It is the first already.</source>
        <translation>Sie ist schon die erste.</translation>
    </message>
    <message>
        <source>It is the last already.</source>
        <translation>Sie ist schon die letzte.</translation>
    </message>
    <message>
        <source>These are the defaults.</source>
        <translation>Das ist der Standard.</translation>
    </message>
    <message>
        <source>A rule cannot be used.</source>
        <translation>Eine Regel ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>Decides: %1</source>
        <translation>Entscheidet: %1</translation>
    </message>
    <message>
        <source>Can be used</source>
        <translation>Brauchbar</translation>
    </message>
    <message>
        <source>Its tenant is shown here, by the rules as they stand above.</source>
        <translation>Hier steht sein Mandant, nach den Regeln oben.</translation>
    </message>
    <message>
        <source>Tenant %1, by rule %2</source>
        <translation>Mandant %1, durch Regel %2</translation>
    </message>
    <message>
        <source>Tenant %1, by its kind of channel</source>
        <translation>Mandant %1, durch die Art des Channels</translation>
    </message>
    <message>
        <source>The rules for tenants hold for everybody who is connected.</source>
        <translation>Die Regeln für Mandanten gelten für alle, die verbunden sind.</translation>
    </message>
    <message>
        <source>The rules for tenants have changes that are not saved.</source>
        <translation>Die Regeln für Mandanten haben Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>The rules for tenants have changes that cannot be saved as they are.</source>
        <translation>Die Regeln für Mandanten haben Änderungen, die so nicht gespeichert werden können.</translation>
    </message>
    <message>
        <source>Tenant rules</source>
        <translation>Mandantenregeln</translation>
    </message>
    <message>
        <source>Rule %1: %2</source>
        <translation>Regel %1: %2</translation>
    </message>
</context>
<context>
    <name>ui::TenantsModel</name>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1: %2 users, %3 connections, %4 channels, %5 in, %6 out</source>
        <translation>%1: %2 Benutzer, %3 Verbindungen, %4 Channels, %5 ein, %6 aus</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n online</source>
        <translation>
            <numerusform>%1, %n online</numerusform>
            <numerusform>%1, %n online</numerusform>
        </translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message numerus="yes">
        <source>%n other channel(s)</source>
        <translation>
            <numerusform>%n anderer Kanal</numerusform>
            <numerusform>%n andere Kanäle</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 users, %3 connections. Who is on several channels counts once in the tenant.</source>
        <translation>%1: %2 Benutzer, %3 Verbindungen. Wer auf mehreren Kanälen ist, zählt im Mandanten einmal.</translation>
    </message>
    <message>
        <source>Channels of the tenant that are no presence channels, or have fewer users</source>
        <translation>Kanäle des Mandanten, die keine Presence-Kanäle sind oder weniger Benutzer haben</translation>
    </message>
    <message>
        <source>App, tenant and presence channel</source>
        <translation>App, Mandant und Presence-Kanal</translation>
    </message>
    <message>
        <source>Users on presence channels</source>
        <translation>Benutzer auf Presence-Kanälen</translation>
    </message>
    <message>
        <source>Connections; one that is on channels of two tenants counts in both</source>
        <translation>Verbindungen; eine auf Kanälen zweier Mandanten zählt in beiden</translation>
    </message>
    <message>
        <source>Conn.</source>
        <translation>Verb.</translation>
    </message>
    <message>
        <source>Occupied channels, also those that are no presence channels</source>
        <translation>Belegte Kanäle, auch die keine Presence-Kanäle sind</translation>
    </message>
    <message>
        <source>Chan.</source>
        <translation>Kan.</translation>
    </message>
    <message>
        <source>Messages published a second</source>
        <translation>Gesendete Nachrichten pro Sekunde</translation>
    </message>
    <message>
        <source>Msgs/s</source>
        <translation>Nachr./s</translation>
    </message>
</context>
<context>
    <name>ui::TenantsNow</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tenant, app</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1
Double-click shows this tenant alone</source>
        <translation>%1
Doppelklick zeigt nur diesen Mandanten</translation>
    </message>
    <message>
        <source>%1: %2 online, %3 connections, %4 channels, %5 messages out</source>
        <translation>%1: %2 online, %3 Verbindungen, %4 Channels, %5 Nachrichten aus</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Letzte Minute</translation>
    </message>
</context>
<context>
    <name>ui::TimeChart</name>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
</context>
<context>
    <name>ui::ToolsPage</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Signaturen</translation>
    </message>
    <message>
        <source>Test client</source>
        <translation>Testclient</translation>
    </message>
    <message>
        <source>Laravel doctor</source>
        <translation>Laravel-Doktor</translation>
    </message>
    <message>
        <source>Channel rules</source>
        <translation>Channel-Regeln</translation>
    </message>
</context>
<context>
    <name>ui::Traffic</name>
    <message>
        <source>In</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>4xx</source>
        <translation>4xx</translation>
    </message>
    <message>
        <source>5xx</source>
        <translation>5xx</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
</context>
<context>
    <name>ui::TrafficPage</name>
    <message>
        <source>Traffic could not be read. %1</source>
        <translation>Der Verkehr konnte nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>all lines beyond the busiest seven</comment>
        <translation>Andere</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Waiting for the first second</source>
        <translation>Warten auf die erste Sekunde</translation>
    </message>
    <message>
        <source>The server is stopped, so there is nothing to measure.</source>
        <translation>Der Server ist gestoppt, also gibt es nichts zu messen.</translation>
    </message>
    <message>
        <source>in the last 5 minutes</source>
        <translation>in den letzten 5 Minuten</translation>
    </message>
    <message>
        <source>in the last hour</source>
        <translation>in der letzten Stunde</translation>
    </message>
    <message>
        <source>in the last 24 hours</source>
        <translation>in den letzten 24 Stunden</translation>
    </message>
    <message>
        <source>in this stretch of time</source>
        <translation>in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>S&amp;plit:</source>
        <translation>A&amp;ufteilen:</translation>
    </message>
    <message>
        <source>Split by</source>
        <translation>Aufteilen nach</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>Zoom zurücksetzen</translation>
    </message>
    <message>
        <source>Show the whole range again (Home)</source>
        <translation>Wieder den ganzen Zeitraum zeigen (Pos1)</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Show in the log what happened in this stretch of time</source>
        <translation>Im Protokoll zeigen, was in diesem Zeitraum geschah</translation>
    </message>
    <message>
        <source>As table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>Show the numbers behind the charts</source>
        <translation>Die Zahlen hinter den Diagrammen zeigen</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation>Eigener…</translation>
    </message>
    <message>
        <source>Last 5 minutes</source>
        <translation>Letzte 5 Minuten</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>A stretch of time of your own</source>
        <translation>Ein selbst gewählter Zeitraum</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save what the charts show as a picture or a table</source>
        <translation>Speichern, was die Diagramme zeigen, als Bild oder Tabelle</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Bild (PNG)…</translation>
    </message>
    <message>
        <source>Save the charts</source>
        <translation>Diagramme speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tabelle (CSV)…</translation>
    </message>
    <message>
        <source>Save the numbers</source>
        <translation>Zahlen speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>In: client frames and accepted publishes, without pings. Out: event frames queued to sockets; one publish to 397 subscribers counts 397.</source>
        <translation>Ein: Client-Frames und angenommene Sendungen, ohne Pings. Aus: für Sockets eingereihte Event-Frames; eine Sendung an 397 Abonnenten zählt 397.</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>WebSocket payload, without framing and TLS.</source>
        <translation>WebSocket-Payload, ohne Framing und TLS.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>HTTP and errors</source>
        <translation>HTTP und Fehler</translation>
    </message>
    <message>
        <source>Messages out</source>
        <translation>Nachrichten aus</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Go on and catch up</source>
        <translation>Fortfahren und aufholen</translation>
    </message>
    <message>
        <source>Hold the charts still; counting goes on</source>
        <translation>Die Diagramme anhalten; das Zählen geht weiter</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Traffic of %1:%2</source>
        <comment>host, port</comment>
        <translation>Verkehr von %1:%2</translation>
    </message>
    <message>
        <source>Copied the figures of this stretch of time.</source>
        <translation>Die Zahlen dieses Zeitraums sind kopiert.</translation>
    </message>
    <message>
        <source>Nothing has been published.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>No event has been sent to anybody.</source>
        <translation>Es wurde kein Event an jemanden gesendet.</translation>
    </message>
    <message>
        <source>Counted for whole apps only. Choose “All tenants” in the scope to see it.</source>
        <translation>Wird nur für ganze Apps gezählt. Wählen Sie „Alle Mandanten“ im Bereich, um es zu sehen.</translation>
    </message>
    <message>
        <source>Counted for the whole server only. Choose “All apps” and “All tenants” in the scope to see it.</source>
        <translation>Wird nur für den ganzen Server gezählt. Wählen Sie „Alle Apps“ und „Alle Mandanten“ im Bereich, um es zu sehen.</translation>
    </message>
    <message>
        <source>What the last chart is divided by; with Total, by tenant</source>
        <translation>Wonach das letzte Diagramm aufgeteilt ist; bei Gesamt nach Mandant</translation>
    </message>
    <message>
        <source>Copy summary</source>
        <translation>Zusammenfassung kopieren</translation>
    </message>
    <message>
        <source>Copy this stretch of time in figures</source>
        <translation>Diesen Zeitraum in Zahlen kopieren</translation>
    </message>
    <message>
        <source>Open: sockets that are open at the end of each stretch of time. Opened, closed: connections that were greeted, and that ended, in a second. Hide “Open” in the legend to see them larger.</source>
        <translation>Offen: Sockets, die am Ende jedes Zeitabschnitts offen sind. Geöffnet, geschlossen: Verbindungen, die in einer Sekunde begrüßt wurden und die endeten. Blenden Sie „Offen“ in der Legende aus, um sie größer zu sehen.</translation>
    </message>
    <message>
        <source>Publish latency</source>
        <translation>Sendelatenz</translation>
    </message>
    <message>
        <source>From a publish being accepted until its last frame is queued to the last socket, not until the client has it. 50, 95 and 99 of 100 publishes of a second took at most that long, known to within 25 %. A second in which nothing was published has no value.</source>
        <translation>Von der Annahme einer Sendung, bis ihr letztes Frame für den letzten Socket eingereiht ist, nicht bis der Client es hat. 50, 95 und 99 von 100 Sendungen einer Sekunde dauerten höchstens so lange, auf 25 % genau. Eine Sekunde, in der nichts gesendet wurde, hat keinen Wert.</translation>
    </message>
    <message>
        <source>Requests: calls of the HTTP API. 4xx, 5xx: its answers from 400 to 499 and from 500 to 599. Refused: handshakes, subscriptions and messages of clients that were refused, protocol errors, requests that could not be read, and events that were discarded.</source>
        <translation>Anfragen: Aufrufe der HTTP-API. 4xx, 5xx: ihre Antworten von 400 bis 499 und von 500 bis 599. Abgelehnt: Handshakes, Abonnements und Nachrichten von Clients, die abgelehnt wurden, Protokollfehler, Anfragen, die nicht zu lesen waren, und Events, die verworfen wurden.</translation>
    </message>
    <message>
        <source>Event frames queued to sockets, for the busiest seven and all others together, on each other. Each area is a mean of its stretch of time, so that they add up.</source>
        <translation>Für Sockets eingereihte Event-Frames, für die sieben stärksten und alle anderen zusammen, aufeinander gestapelt. Jede Fläche ist ein Mittelwert ihres Zeitabschnitts, damit sie sich addieren.</translation>
    </message>
    <message>
        <source>Messages out by app</source>
        <translation>Nachrichten aus nach App</translation>
    </message>
    <message>
        <source>Messages out by channel</source>
        <translation>Nachrichten aus nach Channel</translation>
    </message>
    <message>
        <source>Messages out by tenant</source>
        <translation>Nachrichten aus nach Mandant</translation>
    </message>
</context>
<context>
    <name>ui::Tray</name>
    <message>
        <source>%1 connected – %2</source>
        <translation>%1 verbunden – %2</translation>
    </message>
    <message>
        <source>The server did not start</source>
        <translation>Der Server ist nicht gestartet</translation>
    </message>
    <message>
        <source>The server is stopped</source>
        <translation>Der Server ist gestoppt</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Belfry was started with --no-tray.</source>
        <translation>Belfry wurde mit --no-tray gestartet.</translation>
    </message>
    <message>
        <source>This desktop has no tray for icons, so closing the window quits. On GNOME an extension such as AppIndicator adds one.</source>
        <translation>Dieser Desktop hat keinen Infobereich für Symbole, daher beendet das Schließen des Fensters Belfry. Unter GNOME fügt eine Erweiterung wie AppIndicator einen hinzu.</translation>
    </message>
    <message>
        <source>Show Belfry</source>
        <translation>Belfry zeigen</translation>
    </message>
    <message>
        <source>Mute notifications for 1 h</source>
        <translation>Benachrichtigungen 1 h stummschalten</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stop the server</source>
        <translation>Server stoppen</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>Server starten</translation>
    </message>
</context>
<context>
    <name>ui::Variables</name>
    <message>
        <source>“{{%1}}” takes nothing behind its name, but has “%2”.</source>
        <translation>„{{%1}}“ nimmt nichts nach dem Namen, hat aber „%2“.</translation>
    </message>
    <message>
        <source>“{{tenant}}” has no value: choose a tenant in the scope, or wait until a channel of one is in use.</source>
        <translation>„{{tenant}}“ hat keinen Wert: Wählen Sie im Bereich einen Mandanten, oder warten Sie, bis ein Channel eines Mandanten benutzt wird.</translation>
    </message>
    <message>
        <source>“{{user}}” has no value: nobody with a user id is connected to this app.</source>
        <translation>„{{user}}“ hat keinen Wert: Niemand mit einer Benutzer-ID ist mit dieser App verbunden.</translation>
    </message>
    <message>
        <source>“{{%1}}” is not a variable. There are seq, uuid, now, now_ms, random, pick, tenant and user; write \u007b for a brace that is meant as it is.</source>
        <translation>„{{%1}}“ ist keine Variable. Es gibt seq, uuid, now, now_ms, random, pick, tenant und user; für eine wörtliche Klammer \u007b schreiben.</translation>
    </message>
    <message>
        <source>“{{random %1}}” needs the smallest and the largest number, as in {{random 1 9}}.</source>
        <translation>„{{random %1}}“ braucht die kleinste und die größte Zahl, wie in {{random 1 9}}.</translation>
    </message>
    <message>
        <source>“{{pick %1}}” needs values with | between them, as in {{pick red|blue}}.</source>
        <translation>„{{pick %1}}“ braucht Werte mit | dazwischen, wie in {{pick red|blue}}.</translation>
    </message>
    <message>
        <source>counts from 1 in a repetition</source>
        <translation>zählt bei Wiederholung ab 1</translation>
    </message>
    <message>
        <source>a random UUID</source>
        <translation>eine zufällige UUID</translation>
    </message>
    <message>
        <source>the time, ISO 8601 in UTC</source>
        <translation>die Zeit, ISO 8601 in UTC</translation>
    </message>
    <message>
        <source>milliseconds since 1970</source>
        <translation>Millisekunden seit 1970</translation>
    </message>
    <message>
        <source>a number from 1 to 9</source>
        <translation>eine Zahl von 1 bis 9</translation>
    </message>
    <message>
        <source>one with two decimals</source>
        <translation>eine mit zwei Dezimalstellen</translation>
    </message>
    <message>
        <source>one of these</source>
        <translation>eines von diesen</translation>
    </message>
    <message>
        <source>the tenant that the event is for</source>
        <translation>der Mandant, für den das Event ist</translation>
    </message>
    <message>
        <source>the id of a user who is connected</source>
        <translation>die ID eines verbundenen Benutzers</translation>
    </message>
</context>
<context>
    <name>ui::WindowActions</name>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>St&amp;oppen</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Demo data</source>
        <translation>De&amp;modaten</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>E&amp;instellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Side &amp;bar</source>
        <translation>Seiten&amp;leiste</translation>
    </message>
    <message>
        <source>Mas&amp;k personal data</source>
        <translation>Personendaten &amp;maskieren</translation>
    </message>
    <message>
        <source>F&amp;ind a user</source>
        <translation>Ben&amp;utzer suchen</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>S&amp;ort now</source>
        <translation>&amp;Jetzt sortieren</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Nä&amp;chstes Feld</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>V&amp;origes Feld</translation>
    </message>
    <message>
        <source>&amp;All apps and tenants</source>
        <translation>&amp;Alle Apps und Mandanten</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Größerer Text</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Kleinerer Text</translation>
    </message>
    <message>
        <source>Te&amp;xt as usual</source>
        <translation>&amp;Normaler Text</translation>
    </message>
    <message>
        <source>&amp;New event</source>
        <translation>&amp;Neues Event</translation>
    </message>
    <message>
        <source>&amp;Go to or do…</source>
        <translation>&amp;Gehe zu oder tue…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Tastenkürzel…</translation>
    </message>
    <message>
        <source>&amp;Connect your application…</source>
        <translation>Anwendung &amp;verbinden…</translation>
    </message>
    <message>
        <source>Setup &amp;wizard…</source>
        <translation>Einrichtungsassi&amp;stent…</translation>
    </message>
    <message>
        <source>&amp;About Belfry</source>
        <translation>Ü&amp;ber Belfry</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Menüleiste</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>D&amp;esign</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>&amp;Events</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>S&amp;ystem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Restart…</source>
        <translation>Neu st&amp;arten…</translation>
    </message>
    <message>
        <source>&amp;Open data folder</source>
        <translation>&amp;Datenordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Export console settings…</source>
        <translation>Konsolen-Einstellungen &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Import console settings…</source>
        <translation>Konsolen-Einstellungen i&amp;mportieren…</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>&amp;Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>N&amp;ext page</source>
        <translation>Näch&amp;ste Seite</translation>
    </message>
    <message>
        <source>Previous pa&amp;ge</source>
        <translation>Vo&amp;rige Seite</translation>
    </message>
    <message>
        <source>Com&amp;pact rows</source>
        <translation>Kom&amp;pakte Zeilen</translation>
    </message>
    <message>
        <source>Diagnosti&amp;cs…</source>
        <translation>D&amp;iagnose…</translation>
    </message>
    <message>
        <source>&amp;Handbook</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>Ein P&amp;roblem melden…</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Lizenzen</translation>
    </message>
    <message>
        <source>&amp;Connections</source>
        <translation>&amp;Verbindungen</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Pause page</source>
        <translation>Seite anha&amp;lten</translation>
    </message>
    <message>
        <source>Pause a&amp;ll pages</source>
        <translation>&amp;Alle Seiten anhalten</translation>
    </message>
</context>
</TS>
