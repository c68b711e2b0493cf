<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AuditWords</name>
    <message>
        <source>Server started</source>
        <translation>Server gestart</translation>
    </message>
    <message>
        <source>Server stopped</source>
        <translation>Server gestopt</translation>
    </message>
    <message>
        <source>Demo started</source>
        <translation>Demo gestart</translation>
    </message>
    <message>
        <source>Demo stopped</source>
        <translation>Demo gestopt</translation>
    </message>
    <message>
        <source>Event published</source>
        <translation>Event verstuurd</translation>
    </message>
    <message>
        <source>Tenant event sent</source>
        <translation>Tenant-event verstuurd</translation>
    </message>
    <message>
        <source>Notification sent</source>
        <translation>Notificatie verstuurd</translation>
    </message>
    <message>
        <source>Clients disconnected</source>
        <translation>Clients verbroken</translation>
    </message>
    <message>
        <source>Client taken off a channel</source>
        <translation>Client van een kanaal gehaald</translation>
    </message>
    <message>
        <source>Users blocked</source>
        <translation>Gebruikers geblokkeerd</translation>
    </message>
    <message>
        <source>User unblocked</source>
        <translation>Gebruiker gedeblokkeerd</translation>
    </message>
    <message>
        <source>Directory changed</source>
        <translation>Directory gewijzigd</translation>
    </message>
    <message>
        <source>App added</source>
        <translation>App toegevoegd</translation>
    </message>
    <message>
        <source>App changed</source>
        <translation>App gewijzigd</translation>
    </message>
    <message>
        <source>App deleted</source>
        <translation>App verwijderd</translation>
    </message>
    <message>
        <source>Secret rotated</source>
        <translation>Secret vernieuwd</translation>
    </message>
    <message>
        <source>Entries lost</source>
        <translation>Regels verloren</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Alle acties</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>Apps</translation>
    </message>
    <message>
        <source>Tenants and users</source>
        <translation>Tenants en gebruikers</translation>
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
        <translation>%1, door %2</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Gelukt</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Mislukt: %1</translation>
    </message>
    <message>
        <source>App ID %1</source>
        <translation>App-id %1</translation>
    </message>
    <message>
        <source>Listener restarted</source>
        <translation>Luisteraar herstart</translation>
    </message>
    <message>
        <source>Server settings changed</source>
        <translation>Serverinstellingen gewijzigd</translation>
    </message>
    <message>
        <source>Tenant rules changed</source>
        <translation>Tenantregels gewijzigd</translation>
    </message>
</context>
<context>
    <name>ColourRules</name>
    <message>
        <source>No colour</source>
        <translation>Geen kleur</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rood</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Oranje</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blauw</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Groen</translation>
    </message>
    <message>
        <source>Grey text</source>
        <translation>Grijze tekst</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>Weigeringen</translation>
    </message>
    <message>
        <source>Slow clients</source>
        <translation>Trage clients</translation>
    </message>
    <message>
        <source>Closed for an error</source>
        <translation>Gesloten om een fout</translation>
    </message>
    <message>
        <source>Done in a console</source>
        <translation>In een console gedaan</translation>
    </message>
    <message>
        <source>Client events</source>
        <translation>Client events</translation>
    </message>
    <message>
        <source>Published events</source>
        <translation>Gepubliceerde events</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presence</translation>
    </message>
    <message>
        <source>Disconnects</source>
        <translation>Verbroken verbindingen</translation>
    </message>
</context>
<context>
    <name>OptionTexts</name>
    <message>
        <source>Basics</source>
        <translation>Algemeen</translation>
    </message>
    <message>
        <source>Client events</source>
        <translation>Client events</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindingen</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Versturen</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presence</translation>
    </message>
    <message>
        <source>Cache channels</source>
        <translation>Cache-channels</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Handtekeningen</translation>
    </message>
    <message>
        <source>Flood protection</source>
        <translation>Bescherming tegen overbelasting</translation>
    </message>
    <message>
        <source>Further options</source>
        <translation>Meer opties</translation>
    </message>
    <message>
        <source>Max connections</source>
        <translation>Max. verbindingen</translation>
    </message>
    <message>
        <source>Clients beyond it are refused with 4004. Empty: no limit.</source>
        <translation>Clients daarboven worden geweigerd met 4004. Leeg: geen limiet.</translation>
    </message>
    <message>
        <source>Max message</source>
        <translation>Max. bericht</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>What a client may send in one message. 0: no limit.</source>
        <translation>Wat een client in één bericht mag sturen. 0: geen limiet.</translation>
    </message>
    <message>
        <source>Max queue</source>
        <translation>Max. wachtrij</translation>
    </message>
    <message>
        <source>What may wait for a client that reads slowly, before it is disconnected.</source>
        <translation>Wat mag wachten voor een client die traag leest, voordat die wordt verbroken.</translation>
    </message>
    <message>
        <source>Max event</source>
        <translation>Max. event</translation>
    </message>
    <message>
        <source>Of the data of one event.</source>
        <translation>Van de data van één event.</translation>
    </message>
    <message>
        <source>Max request</source>
        <translation>Max. verzoek</translation>
    </message>
    <message>
        <source>Of the body of a backend&apos;s request.</source>
        <translation>Van de body van een verzoek van een backend.</translation>
    </message>
    <message>
        <source>Max event name</source>
        <translation>Max. eventnaam</translation>
    </message>
    <message>
        <source>Length of an event&apos;s name.</source>
        <translation>Lengte van een eventnaam.</translation>
    </message>
    <message>
        <source>Max channel name</source>
        <translation>Max. channelnaam</translation>
    </message>
    <message>
        <source>Length of a channel&apos;s name. Empty: 200, or any length with free channel names.</source>
        <translation>Lengte van een channelnaam. Leeg: 200, of elke lengte bij vrije channelnamen.</translation>
    </message>
    <message>
        <source>Max channels</source>
        <translation>Max. channels</translation>
    </message>
    <message>
        <source>per event</source>
        <translation>per event</translation>
    </message>
    <message>
        <source>To which one request may publish.</source>
        <translation>Waarop één verzoek mag versturen.</translation>
    </message>
    <message>
        <source>Max batch</source>
        <translation>Max. batch</translation>
    </message>
    <message>
        <source>events</source>
        <translation>events</translation>
    </message>
    <message>
        <source>In one request for a batch of events.</source>
        <translation>In één verzoek met een batch events.</translation>
    </message>
    <message>
        <source>Max members</source>
        <translation>Max. leden</translation>
    </message>
    <message>
        <source>per channel</source>
        <translation>per channel</translation>
    </message>
    <message>
        <source>Users on one presence channel. 0: no limit.</source>
        <translation>Gebruikers op één presence-channel. 0: geen limiet.</translation>
    </message>
    <message>
        <source>Max member</source>
        <translation>Max. lid</translation>
    </message>
    <message>
        <source>Of what a channel tells of one user.</source>
        <translation>Van wat een channel over één gebruiker meldt.</translation>
    </message>
    <message>
        <source>Ping after</source>
        <translation>Ping na</translation>
    </message>
    <message>
        <source>s of silence</source>
        <translation>s stilte</translation>
    </message>
    <message>
        <source>Then Belfry asks whether it is there.</source>
        <translation>Daarna vraagt Belfry of de client er nog is.</translation>
    </message>
    <message>
        <source>Answer within</source>
        <translation>Antwoord binnen</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Or the client is closed with 4201.</source>
        <translation>Anders wordt de client gesloten met 4201.</translation>
    </message>
    <message>
        <source>Activity timeout</source>
        <translation>Activiteitstimeout</translation>
    </message>
    <message>
        <source>What clients are told: after so much silence they ask whether the server is there.</source>
        <translation>Wat clients te horen krijgen: na zo lange stilte vragen ze of de server er nog is.</translation>
    </message>
    <message>
        <source>Backend events</source>
        <translation>Backend-events</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>per seconde</translation>
    </message>
    <message>
        <source>Empty: no limit.</source>
        <translation>Leeg: geen limiet.</translation>
    </message>
    <message>
        <source>Of one client. Empty: no limit.</source>
        <translation>Van één client. Leeg: geen limiet.</translation>
    </message>
    <message>
        <source>Read requests</source>
        <translation>Leesverzoeken</translation>
    </message>
    <message>
        <source>Of backends. Empty: no limit.</source>
        <translation>Van backends. Leeg: geen limiet.</translation>
    </message>
    <message>
        <source>Keep the last event</source>
        <translation>Laatste event bewaren</translation>
    </message>
    <message>
        <source>0: until the restart.</source>
        <translation>0: tot de herstart.</translation>
    </message>
    <message>
        <source>Clock may differ</source>
        <translation>Klokverschil</translation>
    </message>
    <message>
        <source>Between a backend&apos;s request and this machine. 0: is not checked.</source>
        <translation>Tussen het verzoek van een backend en deze machine. 0: geen controle.</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Hoogstens</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>berichten</translation>
    </message>
    <message>
        <source>Of one client in the time below.</source>
        <translation>Van één client in de tijd hieronder.</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Binnen</translation>
    </message>
    <message>
        <source>After which counting begins again.</source>
        <translation>Daarna begint het tellen opnieuw.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Empty: the app ID.</source>
        <translation>Leeg: het app-id.</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Ingeschakeld</translation>
    </message>
    <message>
        <source>Without it, clients are closed and refused with 4003.</source>
        <translation>Uit: clients worden gesloten en geweigerd met 4003.</translation>
    </message>
    <message>
        <source>Allowed origins</source>
        <translation>Toegestane origins</translation>
    </message>
    <message>
        <source>Web pages that may connect, with spaces between them; * stands for any text.</source>
        <translation>Webpagina&apos;s die mogen verbinden, gescheiden door spaties; * staat voor willekeurige tekst.</translation>
    </message>
    <message>
        <source>Who may send</source>
        <translation>Wie mag sturen</translation>
    </message>
    <message>
        <source>Events that clients send to each other.</source>
        <translation>Events die clients naar elkaar sturen.</translation>
    </message>
    <message>
        <source>On which channels</source>
        <translation>Op welke channels</translation>
    </message>
    <message>
        <source>Where client events are taken.</source>
        <translation>Waar client events worden aangenomen.</translation>
    </message>
    <message>
        <source>Check protocol version</source>
        <translation>Protocolversie controleren</translation>
    </message>
    <message>
        <source>Refuses clients whose version is not supported.</source>
        <translation>Weigert clients met een versie die niet wordt ondersteund.</translation>
    </message>
    <message>
        <source>Free channel names</source>
        <translation>Vrije channelnamen</translation>
    </message>
    <message>
        <source>Any characters and any length, as Reverb has it.</source>
        <translation>Alle tekens en elke lengte, zoals bij Reverb.</translation>
    </message>
    <message>
        <source>Tell subscriber counts</source>
        <translation>Aantal abonnees melden</translation>
    </message>
    <message>
        <source>Subscribers are told how many they are.</source>
        <translation>Abonnees krijgen te horen met hoevelen ze zijn.</translation>
    </message>
    <message>
        <source>Check the key as well</source>
        <translation>Ook de key controleren</translation>
    </message>
    <message>
        <source>A channel&apos;s signature must name the key of this app.</source>
        <translation>De handtekening voor een channel moet de key van deze app noemen.</translation>
    </message>
    <message>
        <source>Limit messages</source>
        <translation>Berichten beperken</translation>
    </message>
    <message>
        <source>Of each client.</source>
        <translation>Van elke client.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Verbreken</translation>
    </message>
    <message>
        <source>Who sends more is disconnected, and not only ignored.</source>
        <translation>Wie meer stuurt, wordt verbroken en niet alleen genegeerd.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>Subscribers of the channel</source>
        <translation>Abonnees van het channel</translation>
    </message>
    <message>
        <source>Private and presence channels</source>
        <translation>Privé- en presence-channels</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Alle channels</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Productie</translation>
    </message>
    <message>
        <source>Real users are at it. A band above the pages says so, and disconnecting its clients or sending many events asks first.</source>
        <translation>Er werken echte gebruikers mee. Een band boven de pagina’s zegt dat, en voor het verbreken van clients of het versturen van veel events wordt eerst gevraagd.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Kleur</translation>
    </message>
    <message>
        <source>Marks the app where apps are listed, and the band.</source>
        <translation>Kenmerkt de app waar apps op een rij staan, en de band.</translation>
    </message>
</context>
<context>
    <name>OptionValues</name>
    <message>
        <source>“%1” must be a whole number from %2 to %3.</source>
        <translation>“%1” moet een geheel getal van %2 tot en met %3 zijn.</translation>
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
        <translation> of </translation>
    </message>
    <message>
        <source>whoever is signed in</source>
        <translation>wie is aangemeld</translation>
    </message>
    <message>
        <source>members of the tenant</source>
        <translation>leden van de tenant</translation>
    </message>
    <message>
        <source>members with the role %1</source>
        <translation>leden met de rol %1</translation>
    </message>
    <message>
        <source>members who may %1</source>
        <translation>leden met het recht %1</translation>
    </message>
    <message>
        <source>the user whose ID is {%1}</source>
        <translation>de gebruiker met het id {%1}</translation>
    </message>
    <message>
        <source>the user whom a query names as the owner</source>
        <translation>de gebruiker die een query als eigenaar noemt</translation>
    </message>
    <message>
        <source>whom a module of the program lets in</source>
        <translation>wie een module van het programma toelaat</translation>
    </message>
    <message>
        <source> who are also </source>
        <comment>between two conditions</comment>
        <translation> en tevens </translation>
    </message>
    <message>
        <source>everybody; the channel is public</source>
        <translation>iedereen; het channel is openbaar</translation>
    </message>
    <message>
        <source>, or </source>
        <comment>between two ways</comment>
        <translation>, of </translation>
    </message>
    <message>
        <source>public cache channel</source>
        <translation>openbaar cache-channel</translation>
    </message>
    <message>
        <source>public channel</source>
        <translation>openbaar channel</translation>
    </message>
    <message>
        <source>private cache channel</source>
        <translation>privé-cache-channel</translation>
    </message>
    <message>
        <source>private channel</source>
        <translation>privé-channel</translation>
    </message>
    <message>
        <source>encrypted cache channel</source>
        <translation>versleuteld cache-channel</translation>
    </message>
    <message>
        <source>encrypted channel</source>
        <translation>versleuteld channel</translation>
    </message>
    <message>
        <source>presence cache channel</source>
        <translation>presence-cache-channel</translation>
    </message>
    <message>
        <source>presence channel</source>
        <translation>presence-channel</translation>
    </message>
    <message>
        <source>Everybody may join.</source>
        <translation>Iedereen mag deelnemen.</translation>
    </message>
    <message>
        <source>The backend of the application decides who may join, by its signature; Belfry is not asked (authorization.enabled).</source>
        <translation>De backend van de applicatie bepaalt met zijn handtekening wie mag deelnemen; Belfry wordt niets gevraagd (authorization.enabled).</translation>
    </message>
    <message>
        <source>No rule fits, so Belfry lets nobody in; a backend that signs for the channel itself still can.</source>
        <translation>Geen regel past, dus Belfry laat niemand toe; een backend die zelf voor het channel tekent, kan dat nog wel.</translation>
    </message>
    <message>
        <source>May join: %1.</source>
        <translation>Mag deelnemen: %1.</translation>
    </message>
    <message>
        <source>A %1.</source>
        <translation>Een %1.</translation>
    </message>
    <message>
        <source>It belongs to no tenant (Unassigned).</source>
        <translation>Het hoort bij geen tenant (Niet toegewezen).</translation>
    </message>
    <message>
        <source>Tenant %1.</source>
        <translation>Tenant %1.</translation>
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
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerpen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Blijven</translation>
    </message>
</context>
<context>
    <name>app::Profile</name>
    <message>
        <source>Settings could not be read; defaults are in use. The old file is kept as %1.</source>
        <translation>De instellingen zijn niet leesbaar; de standaardwaarden gelden. Het oude bestand is bewaard als %1.</translation>
    </message>
</context>
<context>
    <name>ui::AboutDialog</name>
    <message>
        <source>About Belfry</source>
        <translation>Over Belfry</translation>
    </message>
    <message>
        <source>Belfry %1</source>
        <translation>Belfry %1</translation>
    </message>
    <message>
        <source>A Pusher-protocol broadcaster with a desktop console.
Built with Qt %1. Free software under the GNU General Public Licence, version 3 or later; it comes with no warranty.</source>
        <translation>Een broadcaster voor het Pusher-protocol met een desktopconsole.
Gebouwd met Qt %1. Vrije software onder de GNU General Public License, versie 3 of later; zonder enige garantie.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licenties</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licentie</translation>
    </message>
    <message>
        <source>Licence of the icons</source>
        <translation>Licentie van de pictogrammen</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>Pictogrammen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>ui::AddAppDialog</name>
    <message>
        <source>My shop</source>
        <translation>Mijn winkel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>What is left empty is made up at random. Give them only when an application is set up with them already.</source>
        <translation>Wat leeg blijft, wordt willekeurig gekozen. Alleen invullen als een applicatie er al mee is ingesteld.</translation>
    </message>
    <message>
        <source>made up</source>
        <translation>willekeurig</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>App-id</translation>
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
        <translation>App toevoegen</translation>
    </message>
    <message>
        <source>The app “%1” was added.</source>
        <translation>App “%1” is toegevoegd.</translation>
    </message>
</context>
<context>
    <name>ui::AlertLog</name>
    <message>
        <source>The alert “%1” fires.</source>
        <translation>De melding “%1” gaat af.</translation>
    </message>
    <message>
        <source>The alert “%1” is over.</source>
        <translation>De melding “%1” is voorbij.</translation>
    </message>
</context>
<context>
    <name>ui::AlertRows</name>
    <message>
        <source>acknowledged</source>
        <translation>bevestigd</translation>
    </message>
    <message>
        <source>Someone knows of it; it is quiet until it is over.</source>
        <translation>Iemand weet ervan; het blijft stil tot het voorbij is.</translation>
    </message>
    <message>
        <source>snoozed until %1</source>
        <translation>sluimert tot %1</translation>
    </message>
    <message>
        <source>It is said again then, if it is still so.</source>
        <translation>Wordt dan opnieuw gemeld als het nog zo is.</translation>
    </message>
    <message>
        <source>active</source>
        <translation>actief</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Melding</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Duur</translation>
    </message>
    <message>
        <source>Tells</source>
        <translation>Meldt via</translation>
    </message>
    <message>
        <source>is down</source>
        <translation>ligt stil</translation>
    </message>
    <message>
        <source>listens</source>
        <translation>luistert</translation>
    </message>
    <message>
        <source>Nothing to measure at the moment: it is no alert.</source>
        <translation>Nu niets te meten: dat is geen melding.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>meteen</translation>
    </message>
    <message>
        <source>desktop too</source>
        <translation>ook bureaublad</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>deze pagina</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Duurde</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Ergste</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>duurt voort</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>rule, value, where</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>nog %n</numerusform>
            <numerusform>nog %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) more within the last minutes</source>
        <translation>
            <numerusform>nog %n keer in de laatste minuten</numerusform>
            <numerusform>nog %n keer in de laatste minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n melding</numerusform>
            <numerusform>%n meldingen</numerusform>
        </translation>
    </message>
    <message>
        <source>desktop, sound</source>
        <translation>bureaublad, geluid</translation>
    </message>
    <message>
        <source>The desktop&apos;s own beep is played.</source>
        <translation>Het geluidssignaal van het bureaublad klinkt.</translation>
    </message>
</context>
<context>
    <name>ui::AlertRule</name>
    <message>
        <source>Server does not listen</source>
        <translation>Server luistert niet</translation>
    </message>
    <message>
        <source>Publish latency (p95)</source>
        <translation>Verzendvertraging (p95)</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Afgewezen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fouten</translation>
    </message>
    <message>
        <source>Slow connections</source>
        <translation>Trage verbindingen</translation>
    </message>
    <message>
        <source>Share of an app&apos;s connection limit</source>
        <translation>Deel van de verbindingslimiet van een app</translation>
    </message>
    <message>
        <source>Open connections</source>
        <translation>Open verbindingen</translation>
    </message>
    <message>
        <source>Log entries missed by this console</source>
        <translation>Logregels die deze console gemist heeft</translation>
    </message>
    <message>
        <source>Rest of the certificate&apos;s validity</source>
        <translation>Resterende geldigheid van het certificaat</translation>
    </message>
    <message>
        <source>Users online</source>
        <translation>Gebruikers online</translation>
    </message>
    <message>
        <source>Messages in</source>
        <translation>Berichten in</translation>
    </message>
    <message>
        <source>Messages out</source>
        <translation>Berichten uit</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source> per minute</source>
        <translation> per minuut</translation>
    </message>
    <message>
        <source> %</source>
        <comment>per cent</comment>
        <translation> %</translation>
    </message>
    <message>
        <source> days</source>
        <translation> dagen</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> per seconde</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <comment>metric, limit</comment>
        <translation>%1 boven %2</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <comment>metric, limit</comment>
        <translation>%1 onder %2</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>metric, value</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>tenant, app</comment>
        <translation>%1 van %2</translation>
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
        <translation>Ook buiten het venster &amp;notificeren</translation>
    </message>
    <message>
        <source>Alert rule</source>
        <translation>Meldingsregel</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>meteen</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Wat</translation>
    </message>
    <message>
        <source>&amp;Is</source>
        <translation>&amp;Is</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Duur</translation>
    </message>
    <message>
        <source>&amp;App</source>
        <translation>&amp;App</translation>
    </message>
    <message>
        <source>&amp;Tenant</source>
        <translation>&amp;Tenant</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergelijking</translation>
    </message>
    <message>
        <source>above</source>
        <translation>boven</translation>
    </message>
    <message>
        <source>below</source>
        <translation>onder</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>precies</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limiet</translation>
    </message>
    <message>
        <source>All apps</source>
        <translation>Alle apps</translation>
    </message>
    <message>
        <source>All tenants</source>
        <translation>Alle tenants</translation>
    </message>
    <message>
        <source>This is measured for the whole server only.</source>
        <translation>Dit wordt alleen voor de hele server gemeten.</translation>
    </message>
    <message numerus="yes">
        <source>An alert when this is so for %n second(s): %1.</source>
        <translation>
            <numerusform>Een melding als dit %n seconde zo is: %1.</numerusform>
            <numerusform>Een melding als dit %n seconden zo is: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>An alert as soon as this is so: %1.</source>
        <translation>Een melding zodra dit zo is: %1.</translation>
    </message>
    <message>
        <source>With a &amp;sound</source>
        <translation>Met &amp;geluid</translation>
    </message>
    <message>
        <source>The desktop&apos;s own beep is played, once for each notification; how it sounds is set there.</source>
        <translation>Het geluidssignaal van het bureaublad klinkt, één keer per bericht; daar wordt ingesteld hoe het klinkt.</translation>
    </message>
</context>
<context>
    <name>ui::AlertScope</name>
    <message numerus="yes">
        <source>%n active alert(s)</source>
        <translation>
            <numerusform>%n actieve melding</numerusform>
            <numerusform>%n actieve meldingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n regel</numerusform>
            <numerusform>%n regels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n past alert(s)</source>
        <translation>
            <numerusform>%n eerdere melding</numerusform>
            <numerusform>%n eerdere meldingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Outside the scope of the window and hidden: %1.</source>
        <comment>list of counts</comment>
        <translation>Buiten het bereik van het venster en verborgen: %1.</translation>
    </message>
</context>
<context>
    <name>ui::AlertStore</name>
    <message>
        <source>The history of alerts could not be read (%1), so it begins anew. The old file is kept as “%2”.</source>
        <translation>De geschiedenis van meldingen kon niet worden gelezen (%1) en begint opnieuw. Het oude bestand is bewaard als “%2”.</translation>
    </message>
    <message>
        <source>The history of alerts could not be read (%1), so it begins anew.</source>
        <translation>De geschiedenis van meldingen kon niet worden gelezen (%1) en begint opnieuw.</translation>
    </message>
    <message>
        <source>“%1” could not be written, so the history of alerts is lost when the console is closed: %2.</source>
        <translation>“%1” kon niet worden geschreven, dus de geschiedenis van meldingen gaat verloren als de console sluit: %2.</translation>
    </message>
</context>
<context>
    <name>ui::AlertsPage</name>
    <message>
        <source>Alerts</source>
        <translation>Meldingen</translation>
    </message>
    <message numerus="yes">
        <source>No active alerts. %n rule(s) watch the server.</source>
        <translation>
            <numerusform>Geen actieve meldingen. %n regel bewaakt de server.</numerusform>
            <numerusform>Geen actieve meldingen. %n regels bewaken de server.</numerusform>
        </translation>
    </message>
    <message>
        <source>No active alerts: no rule is switched on.</source>
        <translation>Geen actieve meldingen: geen enkele regel staat aan.</translation>
    </message>
    <message>
        <source>Notify again</source>
        <translation>Weer notificeren</translation>
    </message>
    <message>
        <source>Mute for 1 h</source>
        <translation>1 u dempen</translation>
    </message>
    <message>
        <source>Notifications are muted until %1.</source>
        <translation>Notificaties zijn gedempt tot %1.</translation>
    </message>
    <message>
        <source>Notifications are on again.</source>
        <translation>Notificaties staan weer aan.</translation>
    </message>
    <message>
        <source>Belfry</source>
        <translation>Belfry</translation>
    </message>
    <message>
        <source>Delete this rule? Nobody is told any more of: %1.</source>
        <translation>Deze regel verwijderen? Niemand krijgt dan nog bericht van: %1.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>It is %1 now: that is an alert.</source>
        <translation>Nu %1: dat is een melding.</translation>
    </message>
    <message>
        <source>It is %1 now: that is no alert.</source>
        <translation>Nu %1: dat is geen melding.</translation>
    </message>
    <message>
        <source>Test of “%1”. %2</source>
        <comment>rule, verdict</comment>
        <translation>Test van “%1”. %2</translation>
    </message>
    <message>
        <source>Test of an alert</source>
        <translation>Test van een melding</translation>
    </message>
    <message>
        <source>For 10 minutes</source>
        <translation>10 minuten</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>1 uur</translation>
    </message>
    <message>
        <source>No longer</source>
        <translation>Niet meer</translation>
    </message>
    <message>
        <source>Active alerts</source>
        <translation>Actieve meldingen</translation>
    </message>
    <message>
        <source>Nothing is shown outside the window; alerts stay on this page.</source>
        <translation>Buiten het venster verschijnt niets; meldingen blijven op deze pagina.</translation>
    </message>
    <message>
        <source>Go to cause</source>
        <translation>Naar oorzaak</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bevestigen</translation>
    </message>
    <message>
        <source>Quiet until it is over</source>
        <translation>Stil tot het voorbij is</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Sluimeren</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regels</translation>
    </message>
    <message>
        <source>There are no rules: nobody is told when something goes wrong.</source>
        <translation>Er zijn geen regels: niemand krijgt bericht als er iets misgaat.</translation>
    </message>
    <message>
        <source>Default rules</source>
        <translation>Standaardregels</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Toevoegen…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bewerken…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Says what it reads now, as a notification too</source>
        <translation>Toont de huidige waarde, ook als notificatie</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Forget what is over</source>
        <translation>Wissen wat voorbij is</translation>
    </message>
    <message>
        <source>No alert has been noted.</source>
        <translation>Er zijn geen meldingen genoteerd.</translation>
    </message>
    <message>
        <source>No rule is about the scope of the window.</source>
        <translation>Geen regel gaat over het bereik van het venster.</translation>
    </message>
    <message>
        <source>All apps and tenants</source>
        <translation>Alle apps en tenants</translation>
    </message>
</context>
<context>
    <name>ui::AppForm</name>
    <message>
        <source>Options of the app</source>
        <translation>Opties van de app</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>App-id</translation>
    </message>
    <message>
        <source>Backends name the app by it. It cannot change; duplicate the app to have another one.</source>
        <translation>Hiermee noemen backends de app. Niet te wijzigen; dupliceer de app voor een ander id.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Clients connect with it. It is public.</source>
        <translation>Hiermee verbinden clients. De key is openbaar.</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>geen limiet</translation>
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
        <translation>%1 tot %2.</translation>
    </message>
    <message>
        <source>Setting: %1</source>
        <translation>Instelling: %1</translation>
    </message>
    <message>
        <source>The secret before is valid as well.</source>
        <translation>Het vorige secret geldt ook nog.</translation>
    </message>
    <message>
        <source>The secret before is valid until %1.</source>
        <translation>Het vorige secret geldt nog tot %1.</translation>
    </message>
    <message>
        <source>This app comes from %1 and has to be changed there. Belfry takes the change over when the file is saved.</source>
        <translation>Deze app komt uit %1 en moet daar worden gewijzigd. Belfry neemt de wijziging over zodra het bestand is opgeslagen.</translation>
    </message>
    <message>
        <source>The key is empty; clients connect with it.</source>
        <translation>De key is leeg; clients verbinden ermee.</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>Key kopiëren</translation>
    </message>
    <message>
        <source>The key is on the clipboard.</source>
        <translation>De key staat op het klembord.</translation>
    </message>
</context>
<context>
    <name>ui::AppsPane</name>
    <message>
        <source>There are no apps yet</source>
        <translation>Er zijn nog geen apps</translation>
    </message>
    <message>
        <source>An app is what an application connects to: a key for its clients and a secret for its backend.</source>
        <translation>Een app is waarmee een applicatie verbindt: een key voor haar clients en een secret voor haar backend.</translation>
    </message>
    <message>
        <source>Add an app</source>
        <translation>App toevoegen</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>geen limiet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Ingeschakeld</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Uitgeschakeld</translation>
    </message>
    <message>
        <source>Belfry</source>
        <translation>Belfry</translation>
    </message>
    <message>
        <source>%1: kept by Belfry, can be changed here</source>
        <translation>%1: bewaard door Belfry, kan hier worden gewijzigd</translation>
    </message>
    <message>
        <source>%1: comes from %2, has to be changed there</source>
        <translation>%1: komt uit %2, moet daar worden gewijzigd</translation>
    </message>
    <message>
        <source>Save or revert what is written first</source>
        <translation>Eerst de wijzigingen opslaan of terugzetten</translation>
    </message>
    <message>
        <source>This app comes from %1 and has to be changed there</source>
        <translation>Deze app komt uit %1 en moet daar worden gewijzigd</translation>
    </message>
    <message>
        <source>Another app with these options</source>
        <translation>Nieuwe app met deze opties</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Inschakelen</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Uitschakelen</translation>
    </message>
    <message>
        <source>Let clients connect again</source>
        <translation>Clients weer laten verbinden</translation>
    </message>
    <message>
        <source>Close its clients with 4003 and let nobody in</source>
        <translation>De clients sluiten met 4003 en niemand toelaten</translation>
    </message>
    <message>
        <source>Make another secret</source>
        <translation>Nieuw secret maken</translation>
    </message>
    <message>
        <source>Delete the app</source>
        <translation>De app verwijderen</translation>
    </message>
    <message>
        <source>The change holds at once, for open connections too</source>
        <translation>De wijziging geldt meteen, ook voor open verbindingen</translation>
    </message>
    <message>
        <source>Something is wrong with what is written; see above</source>
        <translation>De invoer klopt niet; zie hierboven</translation>
    </message>
    <message>
        <source>“%1” was saved.</source>
        <translation>“%1” is opgeslagen.</translation>
    </message>
    <message>
        <source>The options of “%1” have changes that are not saved.</source>
        <translation>De opties van “%1” hebben niet-opgeslagen wijzigingen.</translation>
    </message>
    <message>
        <source>The options of “%1” have changes that cannot be saved as they are.</source>
        <translation>De opties van “%1” hebben wijzigingen die zo niet kunnen worden opgeslagen.</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 kopie</translation>
    </message>
    <message>
        <source>Duplicate “%1”</source>
        <translation>“%1” dupliceren</translation>
    </message>
    <message numerus="yes">
        <source>Disable “%1”? %n client(s) will be closed with 4003.</source>
        <translation>
            <numerusform>“%1” uitschakelen? %n client wordt gesloten met 4003.</numerusform>
            <numerusform>“%1” uitschakelen? %n clients worden gesloten met 4003.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is enabled.</source>
        <translation>“%1” is ingeschakeld.</translation>
    </message>
    <message>
        <source>“%1” is disabled.</source>
        <translation>“%1” is uitgeschakeld.</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>Apps</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindingen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Bewaard in</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>App-id</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Toevoegen…</translation>
    </message>
    <message>
        <source>Another app</source>
        <translation>Nieuwe app</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Dupliceren…</translation>
    </message>
    <message>
        <source>Rotate secret…</source>
        <translation>Secret vernieuwen…</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>Text to paste into an application of this app</source>
        <translation>Tekst om in een applicatie van deze app te plakken</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Nog niet opgeslagen</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Show what is in force</source>
        <translation>Tonen wat van kracht is</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Productie</translation>
    </message>
    <message>
        <source>Setup wizard</source>
        <translation>Installatiewizard</translation>
    </message>
</context>
<context>
    <name>ui::AuditPane</name>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Failed only</source>
        <translation>Alleen mislukt</translation>
    </message>
    <message>
        <source>Show older entries</source>
        <translation>Oudere regels tonen</translation>
    </message>
    <message>
        <source>What operators did</source>
        <translation>Wat beheerders deden</translation>
    </message>
    <message>
        <source>Details of the selected entry</source>
        <translation>Details van de geselecteerde regel</translation>
    </message>
    <message>
        <source>Search the audit</source>
        <translation>Audit doorzoeken</translation>
    </message>
    <message>
        <source>Who, what, a value…</source>
        <translation>Wie, wat, een waarde…</translation>
    </message>
    <message>
        <source>Actions that are shown</source>
        <translation>Getoonde acties</translation>
    </message>
    <message>
        <source>Time that is shown</source>
        <translation>Getoonde tijd</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Altijd</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Laatste uur</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Laatste week</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Vernieuwen</translation>
    </message>
    <message>
        <source>Export what was found</source>
        <translation>Gevonden regels exporteren</translation>
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
        <translation>%1 opgeslagen</translation>
    </message>
    <message>
        <source>Only what concerns the app %1, as in the scope above.</source>
        <translation>Alleen wat app %1 betreft, volgens het bereik hierboven.</translation>
    </message>
    <message>
        <source>Kept in %1.</source>
        <translation>Bewaard in %1.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gelukt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Mislukt</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n actie</numerusform>
            <numerusform>%n acties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>first %n action(s)</source>
        <translation>
            <numerusform>eerste actie</numerusform>
            <numerusform>eerste %n acties</numerusform>
        </translation>
    </message>
    <message>
        <source>The audit cannot be shown</source>
        <translation>De audit kan niet worden getoond</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>No entry has what is looked for.</source>
        <translation>Geen regel bevat wat wordt gezocht.</translation>
    </message>
    <message>
        <source>No entry about the app %1 has what is looked for. The scope above widens it to all apps.</source>
        <translation>Geen regel over app %1 bevat wat wordt gezocht. Met het bereik hierboven zoekt u in alle apps.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>Nobody has changed anything yet</source>
        <translation>Nog niemand heeft iets gewijzigd</translation>
    </message>
    <message>
        <source>Publishing, disconnecting, and changes to apps, users and the server are put down here, with who did it.</source>
        <translation>Versturen, verbreken en wijzigingen aan apps, gebruikers en server worden hier genoteerd, met wie het deed.</translation>
    </message>
    <message>
        <source>Select an entry to see its values.</source>
        <translation>Selecteer een regel om de waarden te zien.</translation>
    </message>
    <message>
        <source>Export the audit</source>
        <translation>Audit exporteren</translation>
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
        <translation>Geblokkeerde gebruikers</translation>
    </message>
</context>
<context>
    <name>ui::BlockedUsers</name>
    <message>
        <source>Unblock</source>
        <translation>Deblokkeren</translation>
    </message>
    <message>
        <source>Let the selected users in</source>
        <translation>De geselecteerde gebruikers toelaten</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Gebruikers-id</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Resteert</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Blocked users</source>
        <translation>Geblokkeerde gebruikers</translation>
    </message>
    <message>
        <source>Blocked users cannot sign in, join presence channels or be authorized. The list is kept in memory: a restart lets all in.</source>
        <translation>Geblokkeerde gebruikers kunnen zich niet aanmelden, niet aan presence-channels deelnemen en niet worden geautoriseerd. De lijst staat in het geheugen: na een herstart mag iedereen er weer in.</translation>
    </message>
    <message>
        <source>The list cannot be had</source>
        <translation>De lijst is niet beschikbaar</translation>
    </message>
    <message>
        <source>Nobody is blocked</source>
        <translation>Niemand is geblokkeerd</translation>
    </message>
    <message>
        <source>Select a connection and choose &quot;Block user…&quot; to keep its user out for a time.</source>
        <translation>Selecteer een verbinding en kies “Gebruiker blokkeren…” om de gebruiker een tijd te weren.</translation>
    </message>
    <message>
        <source>%1 may come in again.</source>
        <translation>%1 mag er weer in.</translation>
    </message>
</context>
<context>
    <name>ui::BucketModel</name>
    <message>
        <source>Nothing was measured in this stretch of time.</source>
        <translation>In deze periode is niets gemeten.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a line, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>%1, highest second</source>
        <translation>%1, hoogste seconde</translation>
    </message>
</context>
<context>
    <name>ui::CallDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>ui::CappedText</name>
    <message>
        <source>… %1 more are not shown</source>
        <translation>… nog %1 niet getoond</translation>
    </message>
    <message>
        <source>
… %1 more are not shown</source>
        <translation>
… nog %1 niet getoond</translation>
    </message>
</context>
<context>
    <name>ui::CaptureBar</name>
    <message>
        <source>&amp;Capture:</source>
        <translation>&amp;Vastleggen:</translation>
    </message>
    <message>
        <source>What is taken into the log. The filter below only hides rows; what the capture leaves out is not kept.</source>
        <translation>Wat in het log komt. Het filter hieronder verbergt alleen rijen; wat niet wordt vastgelegd, wordt niet bewaard.</translation>
    </message>
    <message>
        <source>Take only what matches</source>
        <translation>Alleen vastleggen wat past</translation>
    </message>
    <message>
        <source>everything, or for example %1</source>
        <translation>alles, of bijvoorbeeld %1</translation>
    </message>
    <message>
        <source>Entries that the capture left out since the log was cleared. Counters, charts and the journal on disk have them all.</source>
        <translation>Regels die niet zijn vastgelegd sinds het log is gewist. Tellers, grafieken en het journaal op schijf hebben ze allemaal.</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle types</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Capture takes no types at all, so nothing comes into the log.</source>
        <translation>Er wordt geen enkel type vastgelegd, dus er komt niets in het log.</translation>
    </message>
    <message>
        <source>Capture takes only what matches “%1”.</source>
        <translation>Alleen wat past bij “%1” wordt vastgelegd.</translation>
    </message>
    <message>
        <source>Capture leaves out: %1.</source>
        <translation>Niet vastgelegd: %1.</translation>
    </message>
    <message>
        <source>Capture leaves out %1, and takes of the rest only what matches “%2”.</source>
        <translation>Niet vastgelegd: %1; van de rest alleen wat past bij “%2”.</translation>
    </message>
    <message>
        <source>No types</source>
        <translation>Geen types</translation>
    </message>
    <message>
        <source>%1 of %2 types</source>
        <translation>%1 van %2 types</translation>
    </message>
    <message>
        <source>Everything is taken into the log.</source>
        <translation>Alles komt in het log.</translation>
    </message>
    <message>
        <source>%1 not captured</source>
        <translation>%1 niet vastgelegd</translation>
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
        <translation>privé</translation>
    </message>
    <message>
        <source>encrypted</source>
        <comment>kind of channel</comment>
        <translation>versleuteld</translation>
    </message>
    <message>
        <source>presence</source>
        <comment>kind of channel</comment>
        <translation>presence</translation>
    </message>
    <message>
        <source>public</source>
        <comment>kind of channel</comment>
        <translation>openbaar</translation>
    </message>
    <message>
        <source>whoever is signed in</source>
        <translation>wie is aangemeld</translation>
    </message>
    <message>
        <source>is a member of the tenant</source>
        <translation>lid van de tenant is</translation>
    </message>
    <message>
        <source>has one of these roles in the tenant: %1</source>
        <translation>in de tenant een van deze rollen heeft: %1</translation>
    </message>
    <message>
        <source>has one of these permissions in the tenant: %1</source>
        <translation>in de tenant een van deze rechten heeft: %1</translation>
    </message>
    <message>
        <source>is the user whose id stands at {%1}</source>
        <translation>de gebruiker is met het id op {%1}</translation>
    </message>
    <message>
        <source>owns it, says a query of the database</source>
        <translation>volgens een query van de database de eigenaar is</translation>
    </message>
    <message>
        <source>is let in by a rule of a module</source>
        <translation>door een regel van een module wordt toegelaten</translation>
    </message>
    <message>
        <source>who %1</source>
        <comment>one condition, or several joined by &apos;and&apos;</comment>
        <translation>wie %1</translation>
    </message>
    <message>
        <source>, and </source>
        <comment>between conditions that must all hold</comment>
        <translation>, en </translation>
    </message>
    <message>
        <source>Belfry lets in nobody: the pattern %1 allows nothing.</source>
        <translation>Belfry laat niemand toe: het patroon %1 staat niets toe.</translation>
    </message>
    <message>
        <source>By the pattern %1 Belfry lets in %2. The application may sign subscriptions itself as well.</source>
        <translation>Volgens het patroon %1 laat Belfry toe: %2. De applicatie mag ook zelf abonnementen ondertekenen.</translation>
    </message>
    <message>
        <source>; or </source>
        <comment>between ways to be let in</comment>
        <translation>; of </translation>
    </message>
    <message>
        <source>%1, cache</source>
        <translation>%1, cache</translation>
    </message>
    <message>
        <source>The channel is public: whoever has the app&apos;s key may subscribe.</source>
        <translation>Het channel is openbaar: wie de key van de app heeft, mag zich abonneren.</translation>
    </message>
    <message>
        <source>The application decides: it signs each subscription with the app&apos;s secret.</source>
        <translation>De applicatie bepaalt: ze ondertekent elk abonnement met het secret van de app.</translation>
    </message>
    <message>
        <source>Belfry signs for nobody: no pattern under [[channels]] matches this name. Only the application itself can sign a subscription.</source>
        <translation>Belfry tekent voor niemand: geen patroon onder [[channels]] past bij deze naam. Alleen de applicatie zelf kan een abonnement ondertekenen.</translation>
    </message>
    <message>
        <source>Only connections that are signed in as the user in the name get its events.</source>
        <translation>Alleen verbindingen die zijn aangemeld als de gebruiker in de naam krijgen de events.</translation>
    </message>
</context>
<context>
    <name>ui::ChannelPane</name>
    <message>
        <source>… and %1 more</source>
        <translation>… en nog %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lezen…</translation>
    </message>
    <message>
        <source>Members (%1)</source>
        <translation>Leden (%1)</translation>
    </message>
    <message>
        <source>Subscribers (%1)</source>
        <translation>Abonnees (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n devices</source>
        <translation>
            <numerusform>%1, %n apparaat</numerusform>
            <numerusform>%1, %n apparaten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, joined %2</source>
        <translation>%1, erbij sinds %2</translation>
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
Dubbelklik om de verbinding te zien</translation>
    </message>
    <message>
        <source>%1  %2  to %3</source>
        <comment>time, event, number of recipients</comment>
        <translation>%1  %2  aan %3</translation>
    </message>
    <message>
        <source>%1
%2 from %3
Double-click to see it in the log</source>
        <comment>line, size, source</comment>
        <translation>%1
%2 van %3
Dubbelklik om het in het log te zien</translation>
    </message>
    <message>
        <source>Access (%1)</source>
        <translation>Toegang (%1)</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Toegang</translation>
    </message>
    <message>
        <source>Who may join, and who was refused</source>
        <translation>Wie mag deelnemen, en wie is geweigerd</translation>
    </message>
    <message>
        <source>Who may join</source>
        <translation>Wie mag deelnemen</translation>
    </message>
    <message>
        <source>Refused in the last 10 minutes: %1. The last one: %2</source>
        <translation>Geweigerd in de laatste 10 minuten: %1. De laatste: %2</translation>
    </message>
    <message>
        <source>Refused in the last 10 minutes: 0</source>
        <translation>Geweigerd in de laatste 10 minuten: 0</translation>
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
        <translation>Code %1, socket %2</translation>
    </message>
    <message>
        <source>%1
%2
Double-click to see it in the log</source>
        <translation>%1
%2
Dubbelklik om het in het log te zien</translation>
    </message>
    <message>
        <source>Nothing is kept: no backend has published on this channel, or its time is over.</source>
        <translation>Er is niets bewaard: geen backend heeft op dit channel iets verstuurd, of de tijd is voorbij.</translation>
    </message>
    <message>
        <source>%1, %2, kept since %3 (%4).</source>
        <comment>event, size, time, how long ago</comment>
        <translation>%1, %2, bewaard sinds %3 (%4).</translation>
    </message>
    <message>
        <source>Until %1.</source>
        <translation>Tot %1.</translation>
    </message>
    <message>
        <source>encrypted: only the clients have the key</source>
        <translation>versleuteld: alleen de clients hebben de sleutel</translation>
    </message>
    <message>
        <source>Select a channel to see who is on it, what was sent, and who may join.</source>
        <translation>Selecteer een channel om te zien wie erop zit, wat is verstuurd en wie mag deelnemen.</translation>
    </message>
    <message>
        <source>About the channel</source>
        <translation>Over het channel</translation>
    </message>
    <message>
        <source>Last events</source>
        <translation>Laatste events</translation>
    </message>
    <message>
        <source>The log has no event on this channel.</source>
        <translation>Het log heeft geen event op dit channel.</translation>
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
        <translation>Naam kopiëren</translation>
    </message>
    <message>
        <source>Publish here</source>
        <translation>Hier versturen</translation>
    </message>
    <message>
        <source>Compose an event for this channel</source>
        <translation>Een event voor dit channel opstellen</translation>
    </message>
    <message>
        <source>Show in log</source>
        <translation>In log tonen</translation>
    </message>
    <message>
        <source>What the log has about this channel</source>
        <translation>Wat het log over dit channel heeft</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Leden</translation>
    </message>
    <message>
        <source>Nobody is a member.</source>
        <translation>Er zijn geen leden.</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>Abonnees</translation>
    </message>
    <message>
        <source>Nobody is subscribed.</source>
        <translation>Er zijn geen abonnees.</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>Weigeringen</translation>
    </message>
    <message>
        <source>Nobody was refused.</source>
        <translation>Niemand is geweigerd.</translation>
    </message>
    <message>
        <source>Cached data</source>
        <translation>Data in de cache</translation>
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
        <translation>Dit channel weghalen</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>%1 weghalen</translation>
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
        <translation>Type</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>Abon.</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Gebruikers</translation>
    </message>
    <message>
        <source>Msgs/s</source>
        <translation>Ber./s</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Laatste minuut</translation>
    </message>
    <message>
        <source>Bytes/s</source>
        <translation>Bytes/s</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Laatste event</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation>Bezet</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>%1
Nobody is on it; subscriptions were refused.</source>
        <translation>%1
Er zit niemand op; abonnementen zijn geweigerd.</translation>
    </message>
    <message>
        <source>Only presence channels know their users</source>
        <translation>Alleen presence-channels kennen hun gebruikers</translation>
    </message>
    <message>
        <source>Mean of the last seconds; “–” until one has been measured</source>
        <translation>Gemiddelde van de laatste seconden; “–” tot er een gemeten is</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in the last minute, as far as this page was open</source>
        <translation>
            <numerusform>%n bericht in de laatste minuut, voor zover deze pagina open was</numerusform>
            <numerusform>%n berichten in de laatste minuut, voor zover deze pagina open was</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused in the last 10 minutes; the last one %1</source>
        <translation>Geweigerd in de laatste 10 minuten; de laatste %1</translation>
    </message>
    <message>
        <source>No event so far</source>
        <translation>Nog geen event</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Sinds %1</translation>
    </message>
    <message>
        <source>Nobody is on it</source>
        <translation>Er zit niemand op</translation>
    </message>
    <message>
        <source>%1, nobody is on it, subscriptions were refused</source>
        <translation>%1, er zit niemand op, abonnementen zijn geweigerd</translation>
    </message>
    <message>
        <source>%1, subscriptions were refused</source>
        <translation>%1, abonnementen zijn geweigerd</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) refused in the last 10 minutes</source>
        <translation>
            <numerusform>%n abonnement geweigerd in de laatste 10 minuten</numerusform>
            <numerusform>%n abonnementen geweigerd in de laatste 10 minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>Subscriptions and messages refused in the last 10 minutes</source>
        <translation>Abonnementen en berichten geweigerd in de laatste 10 minuten</translation>
    </message>
</context>
<context>
    <name>ui::ChannelsPage</name>
    <message>
        <source>Showing %1 of %2</source>
        <translation>%1 van %2 getoond</translation>
    </message>
    <message>
        <source>Channels, %1 of %2 rows</source>
        <translation>Channels, %1 van %2 rijen</translation>
    </message>
    <message>
        <source>No channel matches</source>
        <translation>Geen channel past</translation>
    </message>
    <message numerus="yes">
        <source>None of %n channel(s) is admitted by the filter, the type and the scope.</source>
        <translation>
            <numerusform>Filter, type en bereik laten het ene channel niet door.</numerusform>
            <numerusform>Filter, type en bereik laten geen van de %n channels door.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter wissen</translation>
    </message>
    <message>
        <source>All apps and tenants</source>
        <translation>Alle apps en tenants</translation>
    </message>
    <message>
        <source>No channel can be occupied until it is started.</source>
        <translation>Geen channel kan bezet zijn zolang hij niet is gestart.</translation>
    </message>
    <message>
        <source>Reading the channels…</source>
        <translation>Channels lezen…</translation>
    </message>
    <message>
        <source>The server is being asked for its channels.</source>
        <translation>De channels worden bij de server opgevraagd.</translation>
    </message>
    <message>
        <source>No channel is occupied</source>
        <translation>Geen channel is bezet</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) are connected, but none has subscribed. A channel appears as soon as one does, or is refused.</source>
        <translation>
            <numerusform>%n client is verbonden, maar heeft zich niet geabonneerd. Een channel verschijnt zodra dat gebeurt of wordt geweigerd.</numerusform>
            <numerusform>%n clients zijn verbonden, maar geen ervan heeft zich geabonneerd. Een channel verschijnt zodra dat gebeurt of wordt geweigerd.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server listens on %1. A channel appears as soon as a client subscribes to it, or is refused.</source>
        <translation>De server luistert op %1. Een channel verschijnt zodra een client zich erop abonneert of wordt geweigerd.</translation>
    </message>
    <message>
        <source>Connect your application</source>
        <translation>Applicatie verbinden</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>type, tenant, app</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Publish here…</source>
        <translation>Hier versturen…</translation>
    </message>
    <message>
        <source>Show in log</source>
        <translation>In log tonen</translation>
    </message>
    <message>
        <source>Show its connections</source>
        <translation>De verbindingen tonen</translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>Naam kopiëren</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Rijen kopiëren</translation>
    </message>
    <message>
        <source>Filter by %1 %2</source>
        <translation>Filteren op %1 %2</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 gekopieerd</translation>
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
        <translation>Channels exporteren</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Filter channels</source>
        <translation>Channels filteren</translation>
    </message>
    <message>
        <source>Filter, for example %1</source>
        <translation>Filter, bijvoorbeeld %1</translation>
    </message>
    <message>
        <source>Type of channel</source>
        <translation>Type channel</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle types</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Openbaar</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privé</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presence</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Versleuteld</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>With refusals</source>
        <translation>Met weigeringen</translation>
    </message>
    <message>
        <source>Hide internal</source>
        <translation>Interne verbergen</translation>
    </message>
    <message>
        <source>Hide internal channels, whose names begin with #</source>
        <translation>Interne channels verbergen, met een naam die begint met #</translation>
    </message>
    <message>
        <source>Sort held</source>
        <translation>Sorteren uitgesteld</translation>
    </message>
    <message>
        <source>Rows wait where they are while you are busy with them. Press to sort now (F5).</source>
        <translation>Rijen blijven op hun plaats terwijl u ermee bezig bent. Klik om nu te sorteren (F5).</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Kolommen kiezen</translation>
    </message>
    <message>
        <source>Details of the channel</source>
        <translation>Details van het channel</translation>
    </message>
    <message>
        <source>Export the shown rows</source>
        <translation>De getoonde rijen exporteren</translation>
    </message>
    <message>
        <source>Shown rows as CSV…</source>
        <translation>Getoonde rijen als CSV…</translation>
    </message>
    <message>
        <source>Shown rows as JSON Lines…</source>
        <translation>Getoonde rijen als JSON Lines…</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 opgeslagen</translation>
    </message>
    <message>
        <source>Search log instead</source>
        <translation>In het log zoeken</translation>
    </message>
    <message>
        <source>Publish here</source>
        <translation>Hier versturen</translation>
    </message>
    <message>
        <source>Compose an event for the selected channel</source>
        <translation>Een event voor het gekozen kanaal opstellen</translation>
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
        <translation>%1, verborgen</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 verbergen</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 tonen</translation>
    </message>
</context>
<context>
    <name>ui::ChartPanel</name>
    <message>
        <source>%1, as a table</source>
        <translation>%1, als tabel</translation>
    </message>
    <message>
        <source>What “%1” means</source>
        <translation>Wat “%1” betekent</translation>
    </message>
    <message>
        <source>Show all charts</source>
        <translation>Alle grafieken tonen</translation>
    </message>
    <message>
        <source>Enlarge “%1”</source>
        <translation>“%1” vergroten</translation>
    </message>
    <message>
        <source>%1 %2 (at most %3)</source>
        <comment>name of a line, last value, highest value</comment>
        <translation>%1 %2 (hoogstens %3)</translation>
    </message>
    <message>
        <source>Nothing was measured %1.</source>
        <translation>Niets gemeten %1.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>list of values, stretch of time</comment>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>Show all charts (Ctrl+Shift+M, double-click the title)</source>
        <translation>Alle grafieken tonen (Ctrl+Shift+M, dubbelklik op de titel)</translation>
    </message>
    <message>
        <source>Enlarge (Ctrl+Shift+M, double-click the title)</source>
        <translation>Vergroten (Ctrl+Shift+M, dubbelklik op de titel)</translation>
    </message>
</context>
<context>
    <name>ui::ChartSummary</name>
    <message>
        <source>%1: mean %2, lowest second %3, highest second %4</source>
        <comment>name, three values</comment>
        <translation>%1: gemiddeld %2, laagste seconde %3, hoogste seconde %4</translation>
    </message>
    <message>
        <source>%1, %2 in all</source>
        <comment>what was said of a line, a number</comment>
        <translation>%1, %2 in totaal</translation>
    </message>
</context>
<context>
    <name>ui::Checklist</name>
    <message>
        <source>Done</source>
        <translation>Gelukt</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Probleem</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wacht</translation>
    </message>
    <message>
        <source>Nobody has connected yet</source>
        <translation>Nog niemand is verbonden</translation>
    </message>
    <message>
        <source>Show in log</source>
        <translation>In log tonen</translation>
    </message>
    <message>
        <source>The row in the log</source>
        <translation>De rij in het log</translation>
    </message>
    <message>
        <source>Connect your application…</source>
        <translation>Applicatie verbinden…</translation>
    </message>
    <message>
        <source>Copy .env</source>
        <translation>.env kopiëren</translation>
    </message>
    <message>
        <source>Start demo data</source>
        <translation>Demodata starten</translation>
    </message>
    <message>
        <source>Show in log: %1</source>
        <translation>In log tonen: %1</translation>
    </message>
    <message>
        <source>Open test client</source>
        <translation>Testclient openen</translation>
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
        <translation>&amp;Gebruikers-id</translation>
    </message>
    <message>
        <source>empty: a guest</source>
        <translation>leeg: een gast</translation>
    </message>
    <message>
        <source>The client signs in as this user; presence channels need one.</source>
        <translation>De client meldt zich aan als deze gebruiker; voor presence-channels is dat nodig.</translation>
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
        <translation>Abo&amp;nneren</translation>
    </message>
    <message>
        <source>U&amp;nsubscribe</source>
        <translation>Abonnement &amp;opzeggen</translation>
    </message>
    <message>
        <source>Clien&amp;t event</source>
        <translation>Clien&amp;t event</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Data</translation>
    </message>
    <message>
        <source>Send to the &amp;others</source>
        <translation>Naar de &amp;anderen sturen</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Wissen</translation>
    </message>
    <message>
        <source>Messages of the test client</source>
        <translation>Berichten van de testclient</translation>
    </message>
    <message>
        <source>The message as a tree</source>
        <translation>Het bericht als boom</translation>
    </message>
    <message>
        <source>On no channel yet.</source>
        <translation>Nog op geen channel.</translation>
    </message>
    <message>
        <source>On %1.</source>
        <translation>Op %1.</translation>
    </message>
    <message>
        <source>Connected as the socket %1.</source>
        <translation>Verbonden als socket %1.</translation>
    </message>
    <message>
        <source>Connected as the socket %1, signed in as %2.</source>
        <translation>Verbonden als socket %1, aangemeld als %2.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Niet verbonden.</translation>
    </message>
    <message>
        <source>&amp;Close the client</source>
        <translation>Client s&amp;luiten</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>Ver&amp;binden</translation>
    </message>
    <message>
        <source>No client is connected.</source>
        <translation>Geen client verbonden.</translation>
    </message>
    <message>
        <source>The server is stopped, so no client can connect.</source>
        <translation>De server is gestopt, dus geen client kan verbinden.</translation>
    </message>
    <message>
        <source>The client connects to this server over the network as any other, signs with the app&apos;s secret, and is listed as &quot;console&quot;.</source>
        <translation>De client verbindt net als elke andere via het netwerk met deze server, ondertekent met het secret van de app en staat in de lijst als “console”.</translation>
    </message>
</context>
<context>
    <name>ui::CodePane</name>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopiëren: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
</context>
<context>
    <name>ui::ColourField</name>
    <message>
        <source>No colour</source>
        <translation>Geen kleur</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>Een kleur kiezen</translation>
    </message>
    <message>
        <source>Colour %1, choose another</source>
        <translation>Kleur %1, een andere kiezen</translation>
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
        <translation>Kleuren van het log</translation>
    </message>
    <message>
        <source>Rules, the first that matches holds</source>
        <translation>Regels, de eerste die past geldt</translation>
    </message>
    <message>
        <source>Rows that it colours, for example %1</source>
        <translation>Rijen die hij kleurt, bijvoorbeeld %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>A rule before all others</source>
        <translation>Een regel vóór alle andere</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Delete the chosen rule</source>
        <translation>De gekozen regel verwijderen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Ask this rule earlier</source>
        <translation>Deze regel eerder vragen</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Ask this rule later</source>
        <translation>Deze regel later vragen</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Standaard herstellen</translation>
    </message>
    <message>
        <source>The eight rules that Belfry comes with</source>
        <translation>De acht regels waar Belfry mee komt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nieuwe regel</translation>
    </message>
    <message>
        <source>A row has the colour of the first rule that matches it.</source>
        <translation>Een rij heeft de kleur van de eerste regel die past.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Kleur</translation>
    </message>
</context>
<context>
    <name>ui::ColourRulesModel</name>
    <message>
        <source>%1, off</source>
        <comment>name of a rule</comment>
        <translation>%1, uit</translation>
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
        <translation>Kleur</translation>
    </message>
</context>
<context>
    <name>ui::Comings</name>
    <message>
        <source>%1  %2 joined %3</source>
        <comment>time, person, channel</comment>
        <translation>%1  %2 nam deel aan %3</translation>
    </message>
    <message>
        <source>%1  %2 left %3</source>
        <comment>time, person, channel</comment>
        <translation>%1  %2 verliet %3</translation>
    </message>
    <message>
        <source>%1  %2 left %3 (%4)</source>
        <comment>time, person, channel, reason</comment>
        <translation>%1  %2 verliet %3 (%4)</translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>Go to or do</source>
        <translation>Ga naar of doe</translation>
    </message>
    <message>
        <source>What do you want to see or do?</source>
        <translation>Wat wilt u zien of doen?</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gevonden</translation>
    </message>
    <message>
        <source>&gt; actions   # channels   @ users   / tenants   : sockets</source>
        <translation>&gt; acties   # channels   @ gebruikers   / tenants   : sockets</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Nu niet mogelijk</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionDetail</name>
    <message>
        <source>Select a connection to see everything about it.</source>
        <translation>Selecteer een verbinding om er alles over te zien.</translation>
    </message>
    <message>
        <source>Copy socket ID</source>
        <translation>Socket-id kopiëren</translation>
    </message>
    <message>
        <source>Ping now</source>
        <translation>Nu pingen</translation>
    </message>
    <message>
        <source>Follow its frames</source>
        <translation>Frames volgen</translation>
    </message>
    <message>
        <source>Channels of the connection</source>
        <translation>Channels van de verbinding</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Abonnement opzeggen</translation>
    </message>
    <message>
        <source>Take the client off the selected channel</source>
        <translation>De client van het geselecteerde channel halen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Tenants</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
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
        <translation>User agent</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbonden</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Laatst gezien</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Berichten</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Wachtrij</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>%1 in, %2 uit</translation>
    </message>
    <message>
        <source>Channels (%1)</source>
        <translation>Channels (%1)</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… en nog %1</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 gekopieerd</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocol</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Versleuteling</translation>
    </message>
    <message>
        <source>Pusher %1</source>
        <comment>version</comment>
        <translation>Pusher %1</translation>
    </message>
    <message>
        <source>Simulated, has no socket</source>
        <translation>Gesimuleerd, heeft geen socket</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionStory</name>
    <message>
        <source>What happened to the client</source>
        <translation>Wat de client is overkomen</translation>
    </message>
    <message>
        <source>Select a connection to see what happened to it.</source>
        <translation>Kies een verbinding om te zien wat ermee gebeurde.</translation>
    </message>
    <message>
        <source>%1
%2
Double-click to see it in the log</source>
        <translation>%1
%2
Dubbelklik om het in het log te zien</translation>
    </message>
    <message>
        <source>The log has nothing about it any more.</source>
        <translation>Het log weet er niets meer van.</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionsModel</name>
    <message>
        <source>Closed: %1</source>
        <translation>Gesloten: %1</translation>
    </message>
    <message>
        <source>Ghost</source>
        <translation>Spook</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Traag</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Inactief</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Nothing was heard of it for %1, although it is pinged: nobody may be there</source>
        <translation>Al %1 niets van gehoord, ondanks pings: mogelijk is er niemand meer</translation>
    </message>
    <message>
        <source>It reads less than it is sent: %1 are waiting</source>
        <translation>Leest minder dan er wordt gestuurd: %1 wacht</translation>
    </message>
    <message>
        <source>Its queue keeps growing: %1 are waiting</source>
        <translation>De wachtrij blijft groeien: %1 wacht</translation>
    </message>
    <message>
        <source>It answers pings, but has said nothing for %1</source>
        <translation>Beantwoordt pings, maar heeft al %1 niets gezegd</translation>
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
        <translation>Socket-id</translation>
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
        <translation>Tenants</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
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
        <translation>Laatst gezien</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>In/s</translation>
    </message>
    <message>
        <source>Out/s</source>
        <translation>Uit/s</translation>
    </message>
    <message>
        <source>Msgs in</source>
        <translation>Ber. in</translation>
    </message>
    <message>
        <source>Msgs out</source>
        <translation>Ber. uit</translation>
    </message>
    <message>
        <source>Bytes in</source>
        <translation>Bytes in</translation>
    </message>
    <message>
        <source>Bytes out</source>
        <translation>Bytes uit</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Wachtrij</translation>
    </message>
    <message>
        <source>%1
Simulated, has no socket</source>
        <translation>%1
Gesimuleerd, heeft geen socket</translation>
    </message>
    <message>
        <source>A stream of events only listens, so it cannot answer a ping</source>
        <translation>Een eventstream luistert alleen en kan een ping dus niet beantwoorden</translation>
    </message>
    <message>
        <source>Not measured yet: pinged when it is silent, or by Ping now</source>
        <translation>Nog niet gemeten: wordt gepingd bij stilte, of met Nu pingen</translation>
    </message>
    <message>
        <source>From the last ping to its pong</source>
        <translation>Van de laatste ping tot de pong</translation>
    </message>
    <message>
        <source>Unknown until the client signs in or joins a presence channel</source>
        <translation>Onbekend tot de client zich aanmeldt of aan een presence-channel deelneemt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Leeftijd</translation>
    </message>
    <message>
        <source>The test client of a console
%1</source>
        <translation>De testclient van een console
%1</translation>
    </message>
    <message>
        <source>It did not say what it is</source>
        <translation>Hij heeft niet gezegd wat hij is</translation>
    </message>
    <message>
        <source>Simulated, has no socket</source>
        <translation>Gesimuleerd, heeft geen socket</translation>
    </message>
    <message>
        <source>It named no origin: only browsers do</source>
        <translation>Hij noemde geen origin: dat doen alleen browsers</translation>
    </message>
    <message>
        <source>Connected %1</source>
        <translation>Verbonden sinds %1</translation>
    </message>
    <message>
        <source>It is closed</source>
        <translation>Hij is gesloten</translation>
    </message>
    <message>
        <source>Last message of its own %1</source>
        <translation>Laatste eigen bericht %1</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionsPage</name>
    <message>
        <source>Showing %1 of %2</source>
        <translation>%1 van %2 getoond</translation>
    </message>
    <message>
        <source>Connections, %1 of %2 rows</source>
        <translation>Verbindingen, %1 van %2 rijen</translation>
    </message>
    <message>
        <source>Selected (%1)…</source>
        <translation>Geselecteerde (%1)…</translation>
    </message>
    <message>
        <source>All shown (%1)…</source>
        <translation>Alle getoonde (%1)…</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n selected</source>
        <translation>
            <numerusform>%n geselecteerde verbreken</numerusform>
            <numerusform>%n geselecteerde verbreken</numerusform>
        </translation>
    </message>
    <message>
        <source>Select connections, or choose all shown</source>
        <translation>Selecteer verbindingen, of kies alle getoonde</translation>
    </message>
    <message>
        <source>No connection matches</source>
        <translation>Geen verbinding past</translation>
    </message>
    <message numerus="yes">
        <source>None of %n connection(s) is admitted by the filter and the scope.</source>
        <translation>
            <numerusform>Filter en bereik laten de ene verbinding niet door.</numerusform>
            <numerusform>Filter en bereik laten geen van de %n verbindingen door.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter wissen</translation>
    </message>
    <message>
        <source>All apps and tenants</source>
        <translation>Alle apps en tenants</translation>
    </message>
    <message>
        <source>Nobody has connected</source>
        <translation>Niemand is verbonden</translation>
    </message>
    <message>
        <source>The server listens on %1. Clients appear here as soon as they connect.</source>
        <translation>De server luistert op %1. Clients verschijnen hier zodra ze verbinden.</translation>
    </message>
    <message>
        <source>Connect your application</source>
        <translation>Applicatie verbinden</translation>
    </message>
    <message>
        <source>Clients cannot connect until it is started.</source>
        <translation>Clients kunnen pas verbinden als hij is gestart.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindingen</translation>
    </message>
    <message>
        <source>Filter by</source>
        <translation>Filteren op</translation>
    </message>
    <message>
        <source>Filter by this value (%1)</source>
        <translation>Filteren op deze waarde (%1)</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Inspecteren</translation>
    </message>
    <message>
        <source>Follow connection</source>
        <translation>Verbinding volgen</translation>
    </message>
    <message>
        <source>Ping now</source>
        <translation>Nu pingen</translation>
    </message>
    <message>
        <source>Show in Presence</source>
        <translation>In Presence tonen</translation>
    </message>
    <message>
        <source>Send to this user…</source>
        <translation>Naar deze gebruiker sturen…</translation>
    </message>
    <message>
        <source>Exclude in publisher</source>
        <translation>Uitsluiten bij versturen</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n…</source>
        <translation>
            <numerusform>%n verbreken…</numerusform>
            <numerusform>%n verbreken…</numerusform>
        </translation>
    </message>
    <message>
        <source>Block user…</source>
        <translation>Gebruiker blokkeren…</translation>
    </message>
    <message>
        <source>Copy socket ID</source>
        <translation>Socket-id kopiëren</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Cel kopiëren</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Rijen kopiëren</translation>
    </message>
    <message>
        <source>Select an open connection first.</source>
        <translation>Selecteer eerst een open verbinding.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) pinged; their RTT follows.</source>
        <translation>
            <numerusform>%n client gepingd; de RTT volgt.</numerusform>
            <numerusform>%n clients gepingd; hun RTT volgt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is off the channel %2.</source>
        <translation>%1 is van channel %2 gehaald.</translation>
    </message>
    <message>
        <source>Select an open connection of the user first.</source>
        <translation>Selecteer eerst een open verbinding van de gebruiker.</translation>
    </message>
    <message>
        <source>Blocked users</source>
        <translation>Geblokkeerde gebruikers</translation>
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
        <translation>Verbindingen exporteren</translation>
    </message>
    <message>
        <source>Filter connections</source>
        <translation>Verbindingen filteren</translation>
    </message>
    <message>
        <source>Sort held</source>
        <translation>Sorteren uitgesteld</translation>
    </message>
    <message>
        <source>Rows wait where they are while you are busy with them. Press to sort now (F5).</source>
        <translation>Rijen blijven op hun plaats terwijl u ermee bezig bent. Klik om nu te sorteren (F5).</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Kolommen kiezen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>Export the shown rows</source>
        <translation>De getoonde rijen exporteren</translation>
    </message>
    <message>
        <source>Shown rows as CSV…</source>
        <translation>Getoonde rijen als CSV…</translation>
    </message>
    <message>
        <source>Shown rows as JSON Lines…</source>
        <translation>Getoonde rijen als JSON Lines…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Details of the selected connection</source>
        <translation>Details van de geselecteerde verbinding</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Verbreken…</translation>
    </message>
    <message>
        <source>Blocked users…</source>
        <translation>Geblokkeerde gebruikers…</translation>
    </message>
    <message>
        <source>Ghosts</source>
        <translation>Spoken</translation>
    </message>
    <message>
        <source>Open, but silent for longer than pings allow</source>
        <translation>Open, maar langer stil dan pings toelaten</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Traag</translation>
    </message>
    <message>
        <source>Reading less than they are sent</source>
        <translation>Lezen minder dan er wordt gestuurd</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Inactief</translation>
    </message>
    <message>
        <source>Answering pings, and saying nothing else for minutes</source>
        <translation>Beantwoorden pings en zeggen verder al minuten niets</translation>
    </message>
    <message>
        <source>No user</source>
        <translation>Geen gebruiker</translation>
    </message>
    <message>
        <source>Neither signed in nor on a presence channel</source>
        <translation>Niet aangemeld en niet op een presence-channel</translation>
    </message>
    <message>
        <source>Details and frames</source>
        <translation>Details en frames</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>Connections that have been closed</source>
        <translation>Verbindingen die zijn gesloten</translation>
    </message>
    <message>
        <source>Disconnecting: %v of %m</source>
        <translation>Verbreken: %v van %m</translation>
    </message>
    <message>
        <source>Stop disconnecting</source>
        <translation>Stoppen met verbreken</translation>
    </message>
    <message>
        <source>Who is still connected stays</source>
        <translation>Wie nog verbonden is, blijft</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 opgeslagen</translation>
    </message>
    <message>
        <source>Showing %1 of %2, %3 of the console hidden</source>
        <translation>%1 van %2 getoond, %3 van de console verborgen</translation>
    </message>
    <message numerus="yes">
        <source>%n of them belong(s) to the console itself.</source>
        <translation>
            <numerusform>%n ervan hoort bij de console zelf.</numerusform>
            <numerusform>%n ervan horen bij de console zelf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show console&apos;s own</source>
        <translation>Die van de console tonen</translation>
    </message>
    <message>
        <source>Search log instead</source>
        <translation>In het log zoeken</translation>
    </message>
    <message>
        <source>Reading the connections…</source>
        <translation>De verbindingen worden gelezen…</translation>
    </message>
    <message>
        <source>The server is being asked who is connected.</source>
        <translation>De server wordt gevraagd wie er verbonden is.</translation>
    </message>
    <message>
        <source>Connections of the test client under Tools are no clients of yours</source>
        <translation>Verbindingen van de testclient onder Gereedschap zijn geen clients van u</translation>
    </message>
    <message>
        <source>TLS off</source>
        <translation>TLS uit</translation>
    </message>
    <message>
        <source>Connected without encryption</source>
        <translation>Zonder versleuteling verbonden</translation>
    </message>
    <message>
        <source>What is known of the user</source>
        <translation>Wat van de gebruiker bekend is</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
    <message>
        <source>The last events of the connection</source>
        <translation>De laatste gebeurtenissen van de verbinding</translation>
    </message>
    <message>
        <source>Data of the user, as it was signed</source>
        <translation>Gegevens van de gebruiker, zoals ze zijn ondertekend</translation>
    </message>
    <message>
        <source>Select a connection to see what happened to it.</source>
        <translation>Kies een verbinding om te zien wat ermee gebeurde.</translation>
    </message>
    <message>
        <source>Select a connection.</source>
        <translation>Kies een verbinding.</translation>
    </message>
    <message>
        <source>Neither signed in nor a member of a presence channel.</source>
        <translation>Niet aangemeld en geen lid van een presence-kanaal.</translation>
    </message>
    <message>
        <source>Select a connection first.</source>
        <translation>Kies eerst een verbinding.</translation>
    </message>
    <message>
        <source>No connection is shown.</source>
        <translation>Er wordt geen verbinding getoond.</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>&amp;Bekijken</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>&amp;Volgen</translation>
    </message>
    <message>
        <source>&amp;Ping now</source>
        <translation>Nu &amp;pingen</translation>
    </message>
    <message>
        <source>&amp;Disconnect…</source>
        <translation>Verbinding v&amp;erbreken…</translation>
    </message>
    <message>
        <source>Disconnect all &amp;shown…</source>
        <translation>Alle &amp;getoonde verbreken…</translation>
    </message>
    <message>
        <source>&amp;Block user…</source>
        <translation>Gebruiker b&amp;lokkeren…</translation>
    </message>
    <message>
        <source>Blocked &amp;users…</source>
        <translation>Geblokkeerde gebr&amp;uikers…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xporteren…</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>&amp;Kolommen…</translation>
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
        <translation>%1 verliet %2 (%3) om %4: %5</translation>
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
        <translation>Over deze socket is niets bekend: misschien is hij net weg</translation>
    </message>
    <message>
        <source>Socket ID</source>
        <translation>Socket-id</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbonden</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
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
        <translation>Laatst gezien</translation>
    </message>
    <message>
        <source>Not measured yet: pinged when it is silent, or by Ping</source>
        <translation>Nog niet gemeten: bij stilte wordt gepingd, of met Ping</translation>
    </message>
    <message>
        <source>The client did not say</source>
        <translation>De client heeft het niet gezegd</translation>
    </message>
</context>
<context>
    <name>ui::DiagnosticsDialog</name>
    <message>
        <source>95 of 100 within %1, 99 within %2, longest %3</source>
        <translation>95 van de 100 binnen %1, 99 binnen %2, langste %3</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cijfers</translation>
    </message>
    <message>
        <source>What the status bar has said</source>
        <translation>Wat de statusbalk heeft gezegd</translation>
    </message>
    <message>
        <source>What the status bar has said, the last first</source>
        <translation>Wat de statusbalk heeft gezegd, het laatste eerst</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>Een probleem melden…</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Nog niets.</translation>
    </message>
    <message>
        <source>Pieces of work since this was opened</source>
        <translation>Stukken werk sinds dit geopend is</translation>
    </message>
    <message>
        <source>A timer of 16 ms comes late by</source>
        <translation>Een timer van 16 ms komt te laat met</translation>
    </message>
    <message>
        <source>Memory of the process</source>
        <translation>Geheugen van het proces</translation>
    </message>
</context>
<context>
    <name>ui::DiffModel</name>
    <message>
        <source>+ added</source>
        <translation>+ toegevoegd</translation>
    </message>
    <message>
        <source>− removed</source>
        <translation>− verwijderd</translation>
    </message>
    <message>
        <source>≠ changed</source>
        <translation>≠ gewijzigd</translation>
    </message>
    <message>
        <source>(everything)</source>
        <translation>(alles)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijziging</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pad</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Is</translation>
    </message>
</context>
<context>
    <name>ui::DirectoryDialog</name>
    <message>
        <source>letters, digits and -_=@,;</source>
        <translation>letters, cijfers en -_=@,;</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>Nieuwe gebruiker</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>Gebruiker %1</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Gebruikers-id</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>The user was saved.</source>
        <translation>De gebruiker is opgeslagen.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>New tenant</source>
        <translation>Nieuwe tenant</translation>
    </message>
    <message>
        <source>Tenant %1</source>
        <translation>Tenant %1</translation>
    </message>
    <message>
        <source>Tenant ID</source>
        <translation>Tenant-id</translation>
    </message>
    <message>
        <source>The tenant was saved.</source>
        <translation>De tenant is opgeslagen.</translation>
    </message>
    <message>
        <source>Membership of user %1</source>
        <translation>Lidmaatschap van gebruiker %1</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>admin, seller…</source>
        <translation>admin, verkoper…</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Rechten</translation>
    </message>
    <message>
        <source>orders.view orders.edit</source>
        <translation>orders.view orders.edit</translation>
    </message>
    <message>
        <source>Permissions have spaces between them. A change holds for whoever joins a channel from then on; subscriptions stay.</source>
        <translation>Rechten gescheiden door spaties. Een wijziging geldt voor wie daarna aan een channel deelneemt; abonnementen blijven.</translation>
    </message>
    <message>
        <source>The membership was saved.</source>
        <translation>Het lidmaatschap is opgeslagen.</translation>
    </message>
    <message>
        <source>In a day</source>
        <translation>Over een dag</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>Over 30 dagen</translation>
    </message>
    <message>
        <source>In 90 days</source>
        <translation>Over 90 dagen</translation>
    </message>
    <message>
        <source>In a year</source>
        <translation>Over een jaar</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nooit</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Verloopt</translation>
    </message>
    <message>
        <source>New token for user %1</source>
        <translation>Nieuw token voor gebruiker %1</translation>
    </message>
    <message>
        <source>what it is for: phone, till 3…</source>
        <translation>waarvoor: telefoon, kassa 3…</translation>
    </message>
    <message>
        <source>A client that brings the token is this user. Belfry keeps only a hash of it, so it can be read once: now.</source>
        <translation>Een client met dit token is deze gebruiker. Belfry bewaart er alleen een hash van; het is dus maar één keer te lezen: nu.</translation>
    </message>
    <message>
        <source>The token was made.</source>
        <translation>Het token is gemaakt.</translation>
    </message>
    <message>
        <source>Make the token</source>
        <translation>Token maken</translation>
    </message>
    <message>
        <source>It is removed.</source>
        <translation>Het is verwijderd.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Token of user %1</source>
        <translation>Token van gebruiker %1</translation>
    </message>
    <message>
        <source>Copy the token before you close this window. Nobody can be shown it again.</source>
        <translation>Kopieer het token voordat u dit venster sluit. Daarna kan niemand het nog zien.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>ui::DirectoryPane</name>
    <message>
        <source>No user has what is looked for.</source>
        <translation>Geen gebruiker bevat wat wordt gezocht.</translation>
    </message>
    <message>
        <source>%1 to %2 of %3</source>
        <translation>%1 tot %2 van %3</translation>
    </message>
    <message>
        <source>Tenants, first %1 of %2</source>
        <translation>Tenants, eerste %1 van %2</translation>
    </message>
    <message>
        <source>Tenants (%1)</source>
        <translation>Tenants (%1)</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nooit</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation>Verlopen %1</translation>
    </message>
    <message>
        <source>Memberships of %1</source>
        <translation>Lidmaatschappen van %1</translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation>Lidmaatschappen</translation>
    </message>
    <message>
        <source>Users and tenants cannot be edited here</source>
        <translation>Gebruikers en tenants kunnen hier niet worden bewerkt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>No user and no tenant has “%1” in its ID, name or e-mail.</source>
        <translation>Geen gebruiker of tenant heeft “%1” in id, naam of e-mail.</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Iedereen tonen</translation>
    </message>
    <message>
        <source>There are no users and tenants yet</source>
        <translation>Er zijn nog geen gebruikers en tenants</translation>
    </message>
    <message>
        <source>Belfry asks them who may join a channel: a user is a member of tenants, with a role and permissions, and signs in with a token.</source>
        <translation>Hiermee bepaalt Belfry wie aan een channel mag deelnemen: een gebruiker is lid van tenants, met een rol en rechten, en meldt zich aan met een token.</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>Nieuwe gebruiker</translation>
    </message>
    <message>
        <source>New tenant</source>
        <translation>Nieuwe tenant</translation>
    </message>
    <message>
        <source>Delete user %1</source>
        <translation>Gebruiker %1 verwijderen</translation>
    </message>
    <message numerus="yes">
        <source>%1 goes with %n membership(s)</source>
        <translation>
            <numerusform>%1 verdwijnt met %n lidmaatschap</numerusform>
            <numerusform>%1 verdwijnt met %n lidmaatschappen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n token(s).</source>
        <translation>
            <numerusform>en %n token.</numerusform>
            <numerusform>en %n tokens.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clients that are connected stay until they come back.</source>
        <translation>Verbonden clients blijven tot ze terugkomen.</translation>
    </message>
    <message>
        <source>Delete tenant %1</source>
        <translation>Tenant %1 verwijderen</translation>
    </message>
    <message numerus="yes">
        <source>%1 goes with %n membership(s); the users stay.</source>
        <translation>
            <numerusform>%1 verdwijnt met %n lidmaatschap; de gebruikers blijven.</numerusform>
            <numerusform>%1 verdwijnt met %n lidmaatschappen; de gebruikers blijven.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove membership</source>
        <translation>Lidmaatschap verwijderen</translation>
    </message>
    <message>
        <source>The user %1 is no member of the tenant %2 any more. Subscriptions stay until the client comes back.</source>
        <translation>Gebruiker %1 is dan geen lid meer van tenant %2. Abonnementen blijven tot de client terugkomt.</translation>
    </message>
    <message>
        <source>Revoke token %1</source>
        <translation>Token %1 intrekken</translation>
    </message>
    <message>
        <source>Clients that bring this token are refused from then on. It cannot be brought back.</source>
        <translation>Clients met dit token worden voortaan geweigerd. Het is niet terug te halen.</translation>
    </message>
    <message>
        <source>Tenants and users</source>
        <translation>Tenants en gebruikers</translation>
    </message>
    <message>
        <source>Search users and tenants</source>
        <translation>Gebruikers en tenants zoeken</translation>
    </message>
    <message>
        <source>ID, name or e-mail of a user, ID or name of a tenant…</source>
        <translation>Id, naam of e-mail van een gebruiker, id of naam van een tenant…</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Gebruikers</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Gebruikers-id</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Tenants</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nieuw…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bewerken…</translation>
    </message>
    <message>
        <source>Edit user</source>
        <translation>Gebruiker bewerken</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>Delete user</source>
        <translation>Gebruiker verwijderen</translation>
    </message>
    <message>
        <source>Tenant ID</source>
        <translation>Tenant-id</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Leden</translation>
    </message>
    <message>
        <source>Edit tenant</source>
        <translation>Tenant bewerken</translation>
    </message>
    <message>
        <source>Delete tenant</source>
        <translation>Tenant verwijderen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Users before these</source>
        <translation>Vorige gebruikers</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Users after these</source>
        <translation>Volgende gebruikers</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Rechten</translation>
    </message>
    <message>
        <source>New membership</source>
        <translation>Nieuw lidmaatschap</translation>
    </message>
    <message>
        <source>Edit membership</source>
        <translation>Lidmaatschap bewerken</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gemaakt</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Verloopt</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>Nieuw token</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Intrekken…</translation>
    </message>
    <message>
        <source>Revoke token</source>
        <translation>Token intrekken</translation>
    </message>
</context>
<context>
    <name>ui::DisconnectDialog</name>
    <message numerus="yes">
        <source>Disconnect %n connection(s)</source>
        <translation>
            <numerusform>%n verbinding verbreken</numerusform>
            <numerusform>%n verbindingen verbreken</numerusform>
        </translation>
    </message>
    <message>
        <source>Reconnect at once (4200)</source>
        <translation>Meteen opnieuw verbinden (4200)</translation>
    </message>
    <message>
        <source>Reconnect later (4100)</source>
        <translation>Later opnieuw verbinden (4100)</translation>
    </message>
    <message>
        <source>Stay away (4009)</source>
        <translation>Wegblijven (4009)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>%1 verbreken</translation>
    </message>
    <message>
        <source>Clients come back over TLS at once.</source>
        <translation>Clients komen meteen terug via TLS.</translation>
    </message>
    <message>
        <source>Clients take it as unauthorised and do not come back until they are reloaded.</source>
        <translation>Clients vatten het op als niet geautoriseerd en komen pas terug als ze worden herladen.</translation>
    </message>
    <message>
        <source>Clients wait a second or more before they come back.</source>
        <translation>Clients wachten een seconde of langer voordat ze terugkomen.</translation>
    </message>
    <message>
        <source>Clients come back within a second.</source>
        <translation>Clients komen binnen een seconde terug.</translation>
    </message>
    <message>
        <source>Clients stay away until they are reloaded.</source>
        <translation>Clients blijven weg tot ze worden herladen.</translation>
    </message>
    <message>
        <source>&amp;Other code</source>
        <translation>&amp;Andere code</translation>
    </message>
    <message>
        <source>Other close code</source>
        <translation>Andere sluitcode</translation>
    </message>
    <message>
        <source>&amp;Reason, sent to the clients</source>
        <translation>&amp;Reden, voor de clients</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Disconnected by an operator</source>
        <translation>Verbroken door een beheerder</translation>
    </message>
    <message>
        <source>&amp;Clients per second</source>
        <translation>&amp;Clients per seconde</translation>
    </message>
    <message>
        <source>Clients per second</source>
        <translation>Clients per seconde</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>alle tegelijk</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Block %n user(s) for</source>
        <translation>
            <numerusform>%n gebruiker &amp;blokkeren voor</numerusform>
            <numerusform>%n gebruikers &amp;blokkeren voor</numerusform>
        </translation>
    </message>
    <message>
        <source>They cannot sign in, join presence channels or be authorized until then</source>
        <translation>Tot dan kunnen ze zich niet aanmelden, niet aan presence-channels deelnemen en niet worden geautoriseerd</translation>
    </message>
    <message>
        <source>No user is known of these connections</source>
        <translation>Van deze verbindingen is geen gebruiker bekend</translation>
    </message>
    <message>
        <source>Minutes to block</source>
        <translation>Minuten blokkering</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 en nog %2</translation>
    </message>
    <message>
        <source>These are many. &amp;Type %1 to confirm.</source>
        <translation>Dit zijn er veel. &amp;Typ %1 om te bevestigen.</translation>
    </message>
    <message>
        <source>Number of connections, to confirm</source>
        <translation>Aantal verbindingen, ter bevestiging</translation>
    </message>
    <message>
        <source>Type the number of connections first</source>
        <translation>Typ eerst het aantal verbindingen</translation>
    </message>
    <message>
        <source>Production: %1. &amp;Type %2 to confirm.</source>
        <translation>Productie: %1. &amp;Typ %2 om te bevestigen.</translation>
    </message>
</context>
<context>
    <name>ui::DisconnectRun</name>
    <message numerus="yes">
        <source>%n connection(s) closed</source>
        <translation>
            <numerusform>%n verbinding gesloten</numerusform>
            <numerusform>%n verbindingen gesloten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n had left already</source>
        <translation>
            <numerusform>%1; %n was al weg</numerusform>
            <numerusform>%1; %n waren al weg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; the other %n stay</source>
        <translation>
            <numerusform>%1; de andere %n blijft</numerusform>
            <numerusform>%1; de andere %n blijven</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DiskView</name>
    <message>
        <source>Search further back</source>
        <translation>Verder terugzoeken</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gevonden</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 tot nu toe</translation>
    </message>
    <message>
        <source>Journal on disk, %1</source>
        <translation>Journaal op schijf, %1</translation>
    </message>
    <message>
        <source>Searching; back to %1 so far…</source>
        <translation>Zoeken; terug tot %1 tot nu toe…</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Zoeken…</translation>
    </message>
    <message>
        <source>More than %1 entries match; narrow the search to see others.</source>
        <translation>Meer dan %1 regels passen; verfijn de zoekopdracht om andere te zien.</translation>
    </message>
    <message>
        <source>%1 entries back to %2 were looked at.</source>
        <translation>%1 regels tot terug naar %2 bekeken.</translation>
    </message>
    <message>
        <source>Back to %1; scroll down for more.</source>
        <translation>Terug tot %1; scrol omlaag voor meer.</translation>
    </message>
    <message>
        <source>That is everything that matches. Words are found by their beginnings.</source>
        <translation>Dat is alles wat past. Woorden worden gevonden aan hun begin.</translation>
    </message>
    <message>
        <source>The journal cannot be searched</source>
        <translation>Het journaal kan niet worden doorzocht</translation>
    </message>
    <message>
        <source>%1 With “enabled = true” under [journal] in the configuration file, Belfry keeps all events on disk from its next start on.</source>
        <translation>%1 Met “enabled = true” onder [journal] in het configuratiebestand bewaart Belfry vanaf de volgende start alle events op schijf.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>The journal has nothing that matches</source>
        <translation>Niets in het journaal past</translation>
    </message>
    <message>
        <source>Words are found by their beginnings; “order 42 since:10m” finds what happened to order 42 in the last ten minutes.</source>
        <translation>Woorden worden gevonden aan hun begin; “order 42 since:10m” vindt wat er in de laatste tien minuten met order 42 gebeurde.</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Opnieuw zoeken</translation>
    </message>
    <message>
        <source>Nothing found so far</source>
        <translation>Tot nu toe niets gevonden</translation>
    </message>
    <message>
        <source>Exact terms as in “channel=orders” and a time as in “since:1h” are found faster than parts of names.</source>
        <translation>Exacte termen zoals “channel=orders” en een tijd zoals “since:1h” worden sneller gevonden dan delen van namen.</translation>
    </message>
    <message>
        <source>Searching the journal…</source>
        <translation>Journaal doorzoeken…</translation>
    </message>
    <message>
        <source>The newest come first.</source>
        <translation>De nieuwste komen eerst.</translation>
    </message>
</context>
<context>
    <name>ui::Dispatcher</name>
    <message>
        <source>There is no step to send.</source>
        <translation>Er is geen stap om te versturen.</translation>
    </message>
    <message>
        <source>That would be %1 events; at most %2 are sent in one go.</source>
        <translation>Dat zouden %1 events zijn; er worden er hoogstens %2 in één keer verstuurd.</translation>
    </message>
    <message>
        <source>That would be %1 events a second; at most %2 are sent.</source>
        <translation>Dat zouden %1 events per seconde zijn; er worden er hoogstens %2 verstuurd.</translation>
    </message>
    <message>
        <source>Without a wait between its events this would send as fast as it can; at most %1 a second are sent.</source>
        <translation>Zonder wachttijd tussen de events zou dit zo snel mogelijk versturen; er worden er hoogstens %1 per seconde verstuurd.</translation>
    </message>
</context>
<context>
    <name>ui::Doctor</name>
    <message>
        <source>Laravel stops at a line that it cannot read.</source>
        <translation>Laravel stopt bij een regel die het niet kan lezen.</translation>
    </message>
    <message>
        <source>Line %1 is not of the form NAME=value.</source>
        <translation>Regel %1 heeft niet de vorm NAME=value.</translation>
    </message>
    <message>
        <source>Line %1 has a space in front of the equals sign.</source>
        <translation>Regel %1 heeft een spatie vóór het isgelijkteken.</translation>
    </message>
    <message>
        <source>The value of %1 has a space in it and no quotes around it.</source>
        <translation>De waarde van %1 bevat een spatie, maar staat niet tussen aanhalingstekens.</translation>
    </message>
    <message>
        <source>The value of %1 begins with a quote that is not closed.</source>
        <translation>De waarde van %1 begint met een aanhalingsteken dat niet wordt gesloten.</translation>
    </message>
    <message>
        <source>The value of %1 has typographic quotes or a hard space in it, as word processors make them.</source>
        <translation>De waarde van %1 bevat typografische aanhalingstekens of een harde spatie, zoals tekstverwerkers die maken.</translation>
    </message>
    <message>
        <source>%1 stands there twice with different values; the last one counts.</source>
        <translation>%1 staat er twee keer met verschillende waarden; de laatste telt.</translation>
    </message>
    <message>
        <source>Remove the other line.</source>
        <translation>Verwijder de andere regel.</translation>
    </message>
    <message>
        <source>BROADCAST_CONNECTION is missing, so Laravel broadcasts to nobody.</source>
        <translation>BROADCAST_CONNECTION ontbreekt, dus Laravel broadcast naar niemand.</translation>
    </message>
    <message>
        <source>Name the driver.</source>
        <translation>Noem de driver.</translation>
    </message>
    <message>
        <source>Laravel broadcasts to &quot;%1&quot;, not to this server.</source>
        <translation>Laravel broadcast naar “%1”, niet naar deze server.</translation>
    </message>
    <message>
        <source>The drivers that speak to Belfry are reverb and pusher.</source>
        <translation>De drivers die met Belfry werken, zijn reverb en pusher.</translation>
    </message>
    <message>
        <source>BROADCAST_DRIVER is what Laravel 10 and before read; from 11 on it is BROADCAST_CONNECTION.</source>
        <translation>BROADCAST_DRIVER wordt gelezen door Laravel 10 en ouder; vanaf 11 is het BROADCAST_CONNECTION.</translation>
    </message>
    <message>
        <source>With Laravel 11 or later add the line.</source>
        <translation>Voeg bij Laravel 11 of later de regel toe.</translation>
    </message>
    <message>
        <source>BROADCAST_DRIVER and BROADCAST_CONNECTION name different drivers: which one counts depends on Laravel&apos;s version.</source>
        <translation>BROADCAST_DRIVER en BROADCAST_CONNECTION noemen verschillende drivers: welke geldt, hangt af van de Laravel-versie.</translation>
    </message>
    <message>
        <source>Remove BROADCAST_DRIVER.</source>
        <translation>Verwijder BROADCAST_DRIVER.</translation>
    </message>
    <message>
        <source>The driver is reverb, and the keys are there for pusher alone (PUSHER_*).</source>
        <translation>De driver is reverb, maar de keys zijn alleen voor pusher (PUSHER_*).</translation>
    </message>
    <message>
        <source>The driver is pusher, and the keys are there for reverb alone (REVERB_*).</source>
        <translation>De driver is pusher, maar de keys zijn alleen voor reverb (REVERB_*).</translation>
    </message>
    <message>
        <source>Name the driver that the keys are for.</source>
        <translation>Noem de driver waarvoor de keys zijn.</translation>
    </message>
    <message numerus="yes">
        <source>%n missing value(s): %1.</source>
        <translation>
            <numerusform>%n ontbrekende waarde: %1.</numerusform>
            <numerusform>%n ontbrekende waarden: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Laravel needs id, key and secret of an app.</source>
        <translation>Laravel heeft id, key en secret van een app nodig.</translation>
    </message>
    <message>
        <source>Key and secret are swapped.</source>
        <translation>Key en secret zijn verwisseld.</translation>
    </message>
    <message>
        <source>Swap them. The key is public now, as browsers get it: rotate the secret if the application was in use.</source>
        <translation>Verwissel ze. De key is nu openbaar, want browsers krijgen hem: vernieuw het secret als de applicatie in gebruik was.</translation>
    </message>
    <message>
        <source>No app of this server has the id &quot;%1&quot; or that key.</source>
        <translation>Geen app van deze server heeft het id “%1” of die key.</translation>
    </message>
    <message>
        <source>These are the values of the app &quot;%1&quot;.</source>
        <translation>Dit zijn de waarden van app “%1”.</translation>
    </message>
    <message>
        <source>Choose one of the apps of this server, or add one.</source>
        <translation>Kies een van de apps van deze server, of voeg er een toe.</translation>
    </message>
    <message>
        <source>No app has the id &quot;%1&quot;; the key is that of the app &quot;%2&quot;.</source>
        <translation>Geen app heeft het id “%1”; de key is van app “%2”.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is that of no app; the id is that of the app &quot;%2&quot;.</source>
        <translation>De key “%1” is van geen app; het id is van app “%2”.</translation>
    </message>
    <message>
        <source>The id is that of the app &quot;%1&quot;, and the key that of &quot;%2&quot;.</source>
        <translation>Het id is van app “%1”, de key van “%2”.</translation>
    </message>
    <message>
        <source>Id, key and secret have to be of the same app.</source>
        <translation>Id, key en secret moeten van dezelfde app zijn.</translation>
    </message>
    <message>
        <source>The app &quot;%1&quot; is disabled on this server.</source>
        <translation>App “%1” is op deze server uitgeschakeld.</translation>
    </message>
    <message>
        <source>Enable it in Manage.</source>
        <translation>Schakel hem in onder Beheer.</translation>
    </message>
    <message>
        <source>The secret is not that of the app &quot;%1&quot;.</source>
        <translation>Het secret is niet van app “%1”.</translation>
    </message>
    <message>
        <source>The secret is that of the app &quot;%1&quot;, not of &quot;%2&quot;.</source>
        <translation>Het secret is van app “%1”, niet van “%2”.</translation>
    </message>
    <message>
        <source>The secret is the same as the key.</source>
        <translation>Het secret is hetzelfde als de key.</translation>
    </message>
    <message>
        <source>The secret has space around it.</source>
        <translation>Er staan spaties om het secret.</translation>
    </message>
    <message>
        <source>Every request of the application is refused with it. It may have been rotated.</source>
        <translation>Elk verzoek van de applicatie wordt ermee geweigerd. Misschien is het vernieuwd.</translation>
    </message>
    <message>
        <source>Renew it; the server takes the new one on SIGHUP, without a restart.</source>
        <translation>Vernieuw het; de server neemt het nieuwe op bij SIGHUP, zonder herstart.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate (%1) expired %2.</source>
        <translation>Het certificaat van de server (%1) is %2 verlopen.</translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s certificate (%1) expires in %n day(s).</source>
        <translation>
            <numerusform>Het certificaat van de server (%1) verloopt over %n dag.</numerusform>
            <numerusform>Het certificaat van de server (%1) verloopt over %n dagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s certificate (%1) is valid only from %2 on.</source>
        <translation>Het certificaat van de server (%1) geldt pas vanaf %2.</translation>
    </message>
    <message>
        <source>Look at this machine&apos;s clock (timedatectl).</source>
        <translation>Controleer de klok van deze machine (timedatectl).</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for %1, not for &quot;%2&quot;, so clients refuse it.</source>
        <translation>Het certificaat van de server is voor %1, niet voor “%2”, dus clients weigeren het.</translation>
    </message>
    <message>
        <source>Connect by a name that it is for, or get one for this name.</source>
        <translation>Verbind met een naam waarvoor het geldt, of vraag er een aan voor deze naam.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate signs itself: PHP and browsers trust it only when they are told to.</source>
        <translation>Het certificaat van de server is zelfondertekend: PHP en browsers vertrouwen het alleen als dat is ingesteld.</translation>
    </message>
    <message>
        <source>Get one from an authority, or add it to the trusted ones of the application&apos;s machine and of the browsers.</source>
        <translation>Vraag er een aan bij een autoriteit, of voeg het toe aan de vertrouwde certificaten van de machine van de applicatie en van de browsers.</translation>
    </message>
    <message>
        <source>The server is set to %1 connections, but this machine&apos;s limit on open files (%2) lets in %3.</source>
        <translation>De server staat op %1 verbindingen, maar de limiet voor open bestanden van deze machine (%2) laat er %3 toe.</translation>
    </message>
    <message>
        <source>Raise the limit: LimitNOFILE in the systemd unit, or ulimit -n (up to %1 without an administrator).</source>
        <translation>Verhoog de limiet: LimitNOFILE in de systemd-unit, of ulimit -n (tot %1 zonder beheerdersrechten).</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>onbeperkt</translation>
    </message>
    <message>
        <source>The limit on open files is %1, which lets in %2 connections.</source>
        <translation>De limiet voor open bestanden is %1; dat laat %2 verbindingen toe.</translation>
    </message>
    <message>
        <source>For more, raise it: LimitNOFILE in the systemd unit, or ulimit -n.</source>
        <translation>Verhoog die voor meer: LimitNOFILE in de systemd-unit, of ulimit -n.</translation>
    </message>
    <message>
        <source>No time service keeps this machine&apos;s clock right. Requests whose timestamp is too far off are refused.</source>
        <translation>Geen tijddienst houdt de klok van deze machine gelijk. Verzoeken met een te sterk afwijkend tijdstip worden geweigerd.</translation>
    </message>
    <message>
        <source>Look at timedatectl; systemd-timesyncd or chrony keep it.</source>
        <translation>Kijk naar timedatectl; systemd-timesyncd of chrony houdt de klok gelijk.</translation>
    </message>
    <message>
        <source>The application uses https, which a proxy in front of this server would speak, but no proxy is trusted: every client seems to come from the proxy&apos;s address.</source>
        <translation>De applicatie gebruikt https, wat een proxy voor deze server zou spreken, maar er wordt geen proxy vertrouwd: elke client lijkt van het adres van de proxy te komen.</translation>
    </message>
    <message>
        <source>Name the proxy in server.trusted_proxies, as [&quot;127.0.0.1&quot;].</source>
        <translation>Noem de proxy in server.trusted_proxies, als [&quot;127.0.0.1&quot;].</translation>
    </message>
    <message>
        <source>This server answers below %1 as well (server.path); clients need no path.</source>
        <translation>Deze server antwoordt ook onder %1 (server.path); clients hebben geen pad nodig.</translation>
    </message>
    <message>
        <source>PUSHER_HOST is missing, so Laravel sends to Pusher&apos;s own servers.</source>
        <translation>PUSHER_HOST ontbreekt, dus Laravel stuurt naar de servers van Pusher zelf.</translation>
    </message>
    <message>
        <source>REVERB_HOST is missing.</source>
        <translation>REVERB_HOST ontbreekt.</translation>
    </message>
    <message>
        <source>Name this server.</source>
        <translation>Noem deze server.</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;; it takes the name or the address of this server alone.</source>
        <translation>%1 is “%2”; het mag alleen de naam of het adres van deze server zijn.</translation>
    </message>
    <message>
        <source>Scheme and port have lines of their own.</source>
        <translation>Scheme en port hebben eigen regels.</translation>
    </message>
    <message>
        <source>The application seems to run in a container (Sail or Docker), where %1 is the container itself.</source>
        <translation>De applicatie draait zo te zien in een container (Sail of Docker), waar %1 de container zelf is.</translation>
    </message>
    <message>
        <source>From inside, this machine is host.docker.internal. The VITE_ lines are for the browser and stay as they are.</source>
        <translation>Van binnenuit is deze machine host.docker.internal. De VITE_-regels zijn voor de browser en blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;, which is an address to listen on, not one to connect to.</source>
        <translation>%1 is “%2”; dat is een adres om op te luisteren, niet om mee te verbinden.</translation>
    </message>
    <message>
        <source>This server listens on %1 only, so nobody on other machines or in containers reaches it.</source>
        <translation>Deze server luistert alleen op %1, dus vanaf andere machines of uit containers is hij onbereikbaar.</translation>
    </message>
    <message>
        <source>%1 is missing: Laravel takes 443.</source>
        <translation>%1 ontbreekt: Laravel neemt 443.</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;; it takes a number from 1 to 65535.</source>
        <translation>%1 is “%2”; het moet een getal van 1 tot en met 65535 zijn.</translation>
    </message>
    <message>
        <source>%1 is %2, and this server listens on %3.</source>
        <translation>%1 is %2, en deze server luistert op %3.</translation>
    </message>
    <message>
        <source>That is right when the proxy in front of it listens on %1.</source>
        <translation>Dat klopt als de proxy ervoor op %1 luistert.</translation>
    </message>
    <message>
        <source>Only a proxy in front of this server may have another port.</source>
        <translation>Alleen een proxy voor deze server mag een andere port hebben.</translation>
    </message>
    <message>
        <source>%1 is missing: Laravel takes https.</source>
        <translation>%1 ontbreekt: Laravel neemt https.</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;; it takes http or https.</source>
        <translation>%1 is “%2”; het moet http of https zijn.</translation>
    </message>
    <message>
        <source>%1 is http, and this server speaks TLS.</source>
        <translation>%1 is http, en deze server spreekt TLS.</translation>
    </message>
    <message>
        <source>%1 is https, and this server has no certificate.</source>
        <translation>%1 is https, en deze server heeft geen certificaat.</translation>
    </message>
    <message numerus="yes">
        <source>%n missing VITE_ line(s), so that Echo in the browser does not know: %1.</source>
        <translation>
            <numerusform>%n ontbrekende VITE_-regel, dus Echo in de browser kent niet: %1.</numerusform>
            <numerusform>%n ontbrekende VITE_-regels, dus Echo in de browser kent niet: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add them below the others, and build the assets again (npm run build).</source>
        <translation>Voeg ze onder de andere toe en bouw de assets opnieuw (npm run build).</translation>
    </message>
    <message>
        <source>%1 is another key than %2.</source>
        <translation>%1 is een andere key dan %2.</translation>
    </message>
    <message>
        <source>The browser is not in the container, and does not know host.docker.internal.</source>
        <translation>De browser zit niet in de container en kent host.docker.internal niet.</translation>
    </message>
    <message>
        <source>%1 puts the secret into the JavaScript that everybody can read.</source>
        <translation>%1 zet het secret in de JavaScript die iedereen kan lezen.</translation>
    </message>
    <message>
        <source>Remove the line, and rotate the secret if the assets were published.</source>
        <translation>Verwijder de regel, en vernieuw het secret als de assets gepubliceerd zijn.</translation>
    </message>
    <message>
        <source>MIX_ lines are for Laravel Mix; Vite reads VITE_ lines.</source>
        <translation>MIX_-regels zijn voor Laravel Mix; Vite leest VITE_-regels.</translation>
    </message>
    <message>
        <source>PUSHER_APP_CLUSTER is missing. This server has no clusters, but pusher-js stops without one.</source>
        <translation>PUSHER_APP_CLUSTER ontbreekt. Deze server heeft geen clusters, maar pusher-js stopt zonder.</translation>
    </message>
    <message>
        <source>REVERB_SERVER_HOST and REVERB_SERVER_PORT say where a server listens (reverb:start, or belfry --env); Laravel connects to REVERB_HOST and REVERB_PORT.</source>
        <translation>REVERB_SERVER_HOST en REVERB_SERVER_PORT zeggen waar een server luistert (reverb:start, of belfry --env); Laravel verbindt met REVERB_HOST en REVERB_PORT.</translation>
    </message>
    <message>
        <source>Events with ShouldBroadcast wait in the queue: without a worker (php artisan queue:work) none is sent.</source>
        <translation>Events met ShouldBroadcast wachten in de wachtrij: zonder worker (php artisan queue:work) wordt er geen verstuurd.</translation>
    </message>
    <message>
        <source>The app &quot;%1&quot; refuses browsers on pages of %2: it allows %3.</source>
        <translation>App “%1” weigert browsers op pagina&apos;s van %2: toegestaan is %3.</translation>
    </message>
    <message>
        <source>Add it to the app&apos;s allowed origins (allowed_origins).</source>
        <translation>Voeg hem toe aan de toegestane origins van de app (allowed_origins).</translation>
    </message>
    <message>
        <source>The server is stopped.</source>
        <translation>De server is gestopt.</translation>
    </message>
    <message>
        <source>Start it.</source>
        <translation>Start hem.</translation>
    </message>
    <message>
        <source>The application&apos;s settings fit this server.</source>
        <translation>De instellingen van de applicatie passen bij deze server.</translation>
    </message>
    <message>
        <source>If events do not arrive all the same: php artisan config:clear, and build the assets again.</source>
        <translation>Komen events toch niet aan: php artisan config:clear, en bouw de assets opnieuw.</translation>
    </message>
    <message>
        <source>Let it listen on all addresses (Settings &gt; Server), or put a proxy on this machine in front of it.</source>
        <translation>Laat hem op alle adressen luisteren (Instellingen &gt; Server), of zet er op deze machine een proxy voor.</translation>
    </message>
    <message>
        <source>Use http, or give the server a certificate (Settings &gt; Server).</source>
        <translation>Gebruik http, of geef de server een certificaat (Instellingen &gt; Server).</translation>
    </message>
</context>
<context>
    <name>ui::DoctorTool</name>
    <message>
        <source>The application&apos;s .&amp;env, or its part about broadcasting</source>
        <translation>De .&amp;env van de applicatie, of het deel over broadcasting</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>&amp;Bestand kiezen…</translation>
    </message>
    <message>
        <source>E&amp;xamine</source>
        <translation>&amp;Onderzoeken</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Wat is gevonden</translation>
    </message>
    <message>
        <source>The lines that are right</source>
        <translation>De juiste regels</translation>
    </message>
    <message>
        <source>&amp;Copy these lines</source>
        <translation>Deze regels &amp;kopiëren</translation>
    </message>
    <message>
        <source>Copy &amp;all lines</source>
        <translation>&amp;Alle regels kopiëren</translation>
    </message>
    <message>
        <source>The corrected lines of all findings, with the secret</source>
        <translation>De verbeterde regels van alle bevindingen, met het secret</translation>
    </message>
    <message>
        <source>The application&apos;s .env</source>
        <translation>De .env van de applicatie</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>Bestand %1 kan niet worden gelezen: %2.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Regel %1: %2</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fout</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Waarschuwing</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Goed</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity, text</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Paste an .env, and examine it.</source>
        <translation>Plak een .env en onderzoek die.</translation>
    </message>
    <message>
        <source>It is compared with this server: driver, id, key and secret, host, port and scheme, what the browser gets, certificate and limits. It is not kept.</source>
        <translation>Wordt vergeleken met deze server: driver, id, key en secret, host, port en scheme, wat de browser krijgt, certificaat en limieten. Het wordt niet bewaard.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s): events do not arrive like this.</source>
        <translation>
            <numerusform>%n fout: zo komen events niet aan.</numerusform>
            <numerusform>%n fouten: zo komen events niet aan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing keeps events from arriving.</source>
        <translation>Niets houdt events tegen.</translation>
    </message>
    <message>
        <source>Copied to the clipboard, for a minute.</source>
        <translation>Voor een minuut naar het klembord gekopieerd.</translation>
    </message>
</context>
<context>
    <name>ui::ErrorTexts</name>
    <message>
        <source>Port %1 is in use by another program, so the server did not start.</source>
        <translation>Port %1 is in gebruik door een ander programma, dus de server is niet gestart.</translation>
    </message>
    <message>
        <source>This account may not open port %1, so the server did not start. Ports below 1024 need the capability CAP_NET_BIND_SERVICE.</source>
        <translation>Dit account mag port %1 niet openen, dus de server is niet gestart. Ports onder 1024 vereisen de capability CAP_NET_BIND_SERVICE.</translation>
    </message>
    <message>
        <source>The server did not start, because its certificate cannot be used: %1 Set tls.certificate and tls.key, or --tls-cert and --tls-key.</source>
        <translation>De server is niet gestart, omdat het certificaat onbruikbaar is: %1 Stel tls.certificate en tls.key in, of --tls-cert en --tls-key.</translation>
    </message>
    <message>
        <source>The server did not start. %1</source>
        <translation>De server is niet gestart. %1</translation>
    </message>
    <message>
        <source>Port %1 is in use by another program, so the server listens again where it did.</source>
        <translation>Poort %1 wordt door een ander programma gebruikt, dus de server luistert weer waar hij luisterde.</translation>
    </message>
    <message>
        <source>This account may not open port %1, so the server listens again where it did. Ports below 1024 need the capability CAP_NET_BIND_SERVICE.</source>
        <translation>Dit account mag poort %1 niet openen, dus de server luistert weer waar hij luisterde. Poorten onder 1024 vragen de capability CAP_NET_BIND_SERVICE.</translation>
    </message>
    <message>
        <source>The certificate cannot be used, so the server goes on with the one it had: %1</source>
        <translation>Het certificaat is niet bruikbaar, dus de server gaat verder met het vorige: %1</translation>
    </message>
    <message>
        <source>The server cannot listen on %1, so it listens again where it did. Is it an address of this machine?</source>
        <translation>De server kan niet op %1 luisteren, dus hij luistert weer waar hij luisterde. Is het een adres van deze machine?</translation>
    </message>
    <message>
        <source>The listener was not restarted. %1</source>
        <translation>De luisteraar is niet herstart. %1</translation>
    </message>
    <message>
        <source>A free port is taken at every start.</source>
        <translation>Bij elke start wordt een vrije poort genomen.</translation>
    </message>
    <message>
        <source>Port %1 is free.</source>
        <translation>Poort %1 is vrij.</translation>
    </message>
    <message>
        <source>This server listens on port %1.</source>
        <translation>Deze server luistert op poort %1.</translation>
    </message>
    <message>
        <source>Port %1 is taken by another program.</source>
        <translation>Poort %1 is bezet door een ander programma.</translation>
    </message>
    <message>
        <source>This account may not open port %1. Ports below 1024 need the capability CAP_NET_BIND_SERVICE.</source>
        <translation>Dit account mag poort %1 niet openen. Poorten onder 1024 vragen de capability CAP_NET_BIND_SERVICE.</translation>
    </message>
    <message>
        <source>%1 is no address of this machine.</source>
        <translation>%1 is geen adres van deze machine.</translation>
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
        <translation>Rol</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Gebruikers</translation>
    </message>
    <message>
        <source>Add &amp;tenant</source>
        <translation>&amp;Tenant toevoegen</translation>
    </message>
    <message>
        <source>&amp;Plain text</source>
        <translation>&amp;Platte tekst</translation>
    </message>
    <message>
        <source>At &amp;once</source>
        <translation>&amp;Meteen</translation>
    </message>
    <message>
        <source>{{ }}</source>
        <translation>{{ }}</translation>
    </message>
    <message>
        <source>Put a variable where the cursor is</source>
        <translation>Een variabele bij de cursor invoegen</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Opmaken</translation>
    </message>
    <message>
        <source>&amp;Minify</source>
        <translation>Co&amp;mpact</translation>
    </message>
    <message>
        <source>&amp;App</source>
        <translation>&amp;App</translation>
    </message>
    <message>
        <source>Send as</source>
        <translation>Sturen als</translation>
    </message>
    <message>
        <source>E&amp;xcept socket</source>
        <translation>Be&amp;halve socket</translation>
    </message>
    <message>
        <source>Event on channels</source>
        <translation>Event op channels</translation>
    </message>
    <message>
        <source>Tenant event</source>
        <translation>Tenant-event</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Notificatie</translation>
    </message>
    <message>
        <source>As the HTTP API of Pusher: you name the channels</source>
        <translation>Zoals de HTTP-API van Pusher: u noemt de channels</translation>
    </message>
    <message>
        <source>Belfry finds the channel, and adds _tenant_id and _timestamp</source>
        <translation>Belfry vindt het channel en voegt _tenant_id en _timestamp toe</translation>
    </message>
    <message>
        <source>In Laravel&apos;s form, for users or for a role</source>
        <translation>In de vorm van Laravel, voor gebruikers of een rol</translation>
    </message>
    <message>
        <source>Nobody is left out</source>
        <translation>Niemand wordt overgeslagen</translation>
    </message>
    <message>
        <source>The id of a socket that does not get the event, as toOthers() does in Laravel</source>
        <translation>Het id van een socket die het event niet krijgt, zoals toOthers() in Laravel</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Gaat naar</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welke</translation>
    </message>
    <message>
        <source>E&amp;vent</source>
        <translation>E&amp;vent</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
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
        <translation>De klasse van de notificatie; leeg voor die van Laravel zelf</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>Adds _tenant_id and _timestamp to the data, which must then be a JSON object</source>
        <translation>Voegt _tenant_id en _timestamp toe aan de data, die dan een JSON-object moet zijn</translation>
    </message>
    <message>
        <source>Sends the text as it is, JSON or not</source>
        <translation>Verstuurt de tekst zoals die is, JSON of niet</translation>
    </message>
    <message>
        <source>Sends before the answer; without it the event waits in the queue, as those of the HTTP API do</source>
        <translation>Verstuurt vóór het antwoord; anders wacht het event in de wachtrij, zoals die van de HTTP-API</translation>
    </message>
    <message>
        <source>One value per line</source>
        <translation>Eén waarde per regel</translation>
    </message>
    <message>
        <source>Without spaces and line breaks</source>
        <translation>Zonder spaties en regeleinden</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>variable, what it is</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variabelen</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Data</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Via</translation>
    </message>
    <message>
        <source>As member</source>
        <translation>Als lid</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Dit programma</translation>
    </message>
    <message>
        <source>HTTP API</source>
        <translation>HTTP-API</translation>
    </message>
    <message>
        <source>A member</source>
        <translation>Een lid</translation>
    </message>
    <message>
        <source>Straight to the engine, without a request</source>
        <translation>Rechtstreeks naar de engine, zonder verzoek</translation>
    </message>
    <message>
        <source>A signed request to this server&apos;s own port, as Laravel sends it</source>
        <translation>Een ondertekend verzoek naar de eigen poort van deze server, zoals Laravel het stuurt</translation>
    </message>
    <message>
        <source>As a client event of one subscriber of the channel</source>
        <translation>Als client event van één abonnee van het channel</translation>
    </message>
    <message>
        <source>Name or socket id</source>
        <translation>Naam of socket id</translation>
    </message>
    <message>
        <source>The subscriber whose client event it is; it does not get it itself</source>
        <translation>De abonnee van wie het client event is; die krijgt het zelf niet</translation>
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
        <translation>Systeem</translation>
    </message>
    <message>
        <source>Windows drawn by</source>
        <translation>Vensters getekend door</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Scherm</translation>
    </message>
    <message>
        <source>%1 × %2, scale %3</source>
        <translation>%1 × %2, schaal %3</translation>
    </message>
    <message>
        <source>Language of the desktop</source>
        <translation>Taal van het bureaublad</translation>
    </message>
</context>
<context>
    <name>ui::Farewell</name>
    <message numerus="yes">
        <source>Disconnecting %n client(s)…</source>
        <translation>
            <numerusform>%n client wordt afgesloten…</numerusform>
            <numerusform>%n clients worden afgesloten…</numerusform>
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
        <translation>“%1” kon niet worden geschreven: %2.</translation>
    </message>
</context>
<context>
    <name>ui::Filter</name>
    <message>
        <source>Nothing follows `-`. Write the term to leave out right after it.</source>
        <translation>Er volgt niets op `-`. Schrijf de weg te laten term er direct achter.</translation>
    </message>
    <message>
        <source>Unknown key `%1`. Did you mean `%2`?</source>
        <translation>Onbekende sleutel `%1`. Bedoelt u `%2`?</translation>
    </message>
    <message>
        <source>Unknown key `%1`. Put text that has a colon in quotation marks.</source>
        <translation>Onbekende sleutel `%1`. Zet tekst met een dubbele punt tussen aanhalingstekens.</translation>
    </message>
    <message>
        <source>A space or `|` is missing before `%1`.</source>
        <translation>Vóór `%1` ontbreekt een spatie of `|`.</translation>
    </message>
    <message>
        <source>There is nothing to look for in `%1`.</source>
        <translation>In `%1` valt niets te zoeken.</translation>
    </message>
    <message>
        <source>The closing quotation mark is missing.</source>
        <translation>Het sluitende aanhalingsteken ontbreekt.</translation>
    </message>
    <message>
        <source>The pattern has no closing `/`. Put text that begins with `/` in quotation marks.</source>
        <translation>Het patroon heeft geen sluitende `/`. Zet tekst die met `/` begint tussen aanhalingstekens.</translation>
    </message>
    <message>
        <source>The pattern has %1 characters; the limit is %2.</source>
        <translation>Het patroon heeft %1 tekens; de limiet is %2.</translation>
    </message>
    <message>
        <source>The pattern is not valid at character %1: %2.</source>
        <translation>Het patroon is ongeldig bij teken %1: %2.</translation>
    </message>
    <message>
        <source>Write how long ago, as in `%1:10m`, or a time, as in `%1:12:04`, `%1:12:04:05` or `%1:2026-11-22T12:04`.</source>
        <translation>Schrijf hoe lang geleden, zoals in `%1:10m`, of een tijd, zoals in `%1:12:04`, `%1:12:04:05` of `%1:2026-11-22T12:04`.</translation>
    </message>
    <message>
        <source>`%1` is no time. %2</source>
        <comment>what was typed, how to write it</comment>
        <translation>`%1` is geen tijd. %2</translation>
    </message>
    <message>
        <source>`%1` is compared with a number, for example `%1&gt;10` or `%1&lt;2k`.</source>
        <translation>`%1` wordt vergeleken met een getal, bijvoorbeeld `%1&gt;10` of `%1&lt;2k`.</translation>
    </message>
    <message>
        <source>Not on this page: `%1`. Keys here: %2.</source>
        <translation>Niet op deze pagina: `%1`. Sleutels hier: %2.</translation>
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
        <translation>Filter, bijvoorbeeld %1</translation>
    </message>
    <message>
        <source>Text, &quot;a phrase&quot;, /regex/i, key:value, key&gt;10, -not. Keys: %1</source>
        <translation>Tekst, &quot;een zin&quot;, /regex/i, key:value, key&gt;10, -niet. Sleutels: %1</translation>
    </message>
    <message>
        <source>The filter is in force</source>
        <translation>Het filter is actief</translation>
    </message>
    <message>
        <source>Filter keys and values</source>
        <translation>Sleutels en waarden van het filter</translation>
    </message>
</context>
<context>
    <name>ui::FirstContact</name>
    <message>
        <source>The server listens on %1. If others do not reach it, look at the firewall of this machine: port %2.</source>
        <translation>De server luistert op %1. Is hij voor anderen onbereikbaar, controleer dan de firewall van deze machine: port %2.</translation>
    </message>
    <message>
        <source>The backend has published %1 at %2.</source>
        <comment>event, time</comment>
        <translation>De backend verstuurde %1 om %2.</translation>
    </message>
    <message>
        <source>No backend has published anything. Put the lines that “Copy .env” copies into its .env file.</source>
        <translation>Nog geen backend heeft iets verstuurd. Zet de regels van “.env kopiëren” in het .env-bestand.</translation>
    </message>
    <message>
        <source>A client has connected.</source>
        <translation>Een client is verbonden.</translation>
    </message>
    <message>
        <source>No client has connected. The browser&apos;s Echo needs the same key, host and port.</source>
        <translation>Nog geen client is verbonden. Echo in de browser heeft dezelfde key, host en port nodig.</translation>
    </message>
    <message>
        <source>Turned away at %1: %2</source>
        <comment>time, reason</comment>
        <translation>Afgewezen om %1: %2</translation>
    </message>
    <message>
        <source>Nobody was turned away.</source>
        <translation>Niemand is afgewezen.</translation>
    </message>
    <message>
        <source>The server listens on %1, for this machine only. Settings &gt; Server lets it listen for other machines as well.</source>
        <translation>De server luistert op %1, alleen voor deze machine. Met Instellingen &gt; Server luistert hij ook voor andere machines.</translation>
    </message>
</context>
<context>
    <name>ui::FirstSteps</name>
    <message>
        <source>Connect your application</source>
        <translation>Applicatie verbinden</translation>
    </message>
    <message>
        <source>Do not show again</source>
        <translation>Niet meer tonen</translation>
    </message>
    <message>
        <source>Help &gt; Connect your application brings it back</source>
        <translation>Terug te vinden onder Help &gt; Applicatie verbinden</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Applicatie</translation>
    </message>
    <message>
        <source>Application to connect</source>
        <translation>Te verbinden applicatie</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>App-id</translation>
    </message>
    <message>
        <source>Copy app ID</source>
        <translation>App-id kopiëren</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Key kopiëren</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Copy secret</source>
        <translation>Secret kopiëren</translation>
    </message>
    <message>
        <source>Text to paste</source>
        <translation>Te plakken tekst</translation>
    </message>
    <message>
        <source>Laravel .env</source>
        <translation>Laravel-.env</translation>
    </message>
    <message>
        <source>Into the .env file of the application; then restart its workers.</source>
        <translation>In het .env-bestand van de applicatie; herstart daarna de workers.</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>Echo</translation>
    </message>
    <message>
        <source>Into resources/js/echo.js; then build the front end again.</source>
        <translation>In resources/js/echo.js; bouw daarna de frontend opnieuw.</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopiëren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Hide the secret</source>
        <translation>Secret verbergen</translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation>Secret tonen</translation>
    </message>
    <message>
        <source>Nobody has connected yet. The server listens on %1.</source>
        <translation>Nog niemand is verbonden. De server luistert op %1.</translation>
    </message>
    <message>
        <source>The server does not listen at the moment.</source>
        <translation>De server luistert momenteel niet.</translation>
    </message>
</context>
<context>
    <name>ui::FollowModel</name>
    <message>
        <source>↑ in</source>
        <comment>from the client</comment>
        <translation>↑ in</translation>
    </message>
    <message>
        <source>↓ out</source>
        <comment>to the client</comment>
        <translation>↓ uit</translation>
    </message>
    <message>
        <source>from the client</source>
        <translation>van de client</translation>
    </message>
    <message>
        <source>to the client</source>
        <translation>naar de client</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richting</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhoud</translation>
    </message>
</context>
<context>
    <name>ui::FollowView</name>
    <message>
        <source>Saved %1</source>
        <translation>%1 opgeslagen</translation>
    </message>
    <message>
        <source>Pause the frames</source>
        <translation>Frames pauzeren</translation>
    </message>
    <message>
        <source>Copy the selected frames</source>
        <translation>De geselecteerde frames kopiëren</translation>
    </message>
    <message>
        <source>Save all frames</source>
        <translation>Alle frames opslaan</translation>
    </message>
    <message>
        <source>Forget the frames</source>
        <translation>Frames wissen</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Stoppen met volgen</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>Content of the frame</source>
        <translation>Inhoud van het frame</translation>
    </message>
    <message>
        <source>Select a frame to read it.</source>
        <translation>Selecteer een frame om het te lezen.</translation>
    </message>
    <message>
        <source>This connection is not there any more.</source>
        <translation>Deze verbinding is er niet meer.</translation>
    </message>
    <message>
        <source>The connection has gone: %1 %2</source>
        <translation>De verbinding is weg: %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n frame</numerusform>
            <numerusform>%n frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused, %n new</source>
        <translation>
            <numerusform>gepauzeerd, %n nieuw</numerusform>
            <numerusform>gepauzeerd, %n nieuwe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>%1 vervallen</translation>
    </message>
    <message>
        <source>No connection is followed</source>
        <translation>Er wordt geen verbinding gevolgd</translation>
    </message>
    <message>
        <source>Following shows every frame of one connection, in both directions. Nothing is kept before you ask for it.</source>
        <translation>Volgen toont elk frame van één verbinding, in beide richtingen. Niets wordt bewaard voordat u erom vraagt.</translation>
    </message>
    <message>
        <source>Follow the selected</source>
        <translation>Geselecteerde volgen</translation>
    </message>
    <message>
        <source>No frame has come yet</source>
        <translation>Nog geen frame gekomen</translation>
    </message>
    <message>
        <source>The connection has gone</source>
        <translation>De verbinding is weg</translation>
    </message>
    <message>
        <source>What the client says and what it is sent from now on appears here.</source>
        <translation>Wat de client vanaf nu zegt en krijgt, verschijnt hier.</translation>
    </message>
    <message>
        <source>It ended before a frame came.</source>
        <translation>De verbinding eindigde voordat er een frame kwam.</translation>
    </message>
    <message>
        <source>
… and %1 more</source>
        <translation>
… en nog %1</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n frame(s)</source>
        <translation>
            <numerusform>%n frame gekopieerd</numerusform>
            <numerusform>%n frames gekopieerd</numerusform>
        </translation>
    </message>
    <message>
        <source>Save frames</source>
        <translation>Frames opslaan</translation>
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
        <translation>Onbekend</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 s geleden</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 min geleden</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 u geleden</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>%1 d geleden</translation>
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
        <translation>%1 u %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 u</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Niet toegewezen</translation>
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
        <translation>ontvangen</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>verstuurd</translation>
    </message>
    <message>
        <source>note</source>
        <translation>opmerking</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richting</translation>
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
        <translation>Bericht</translation>
    </message>
</context>
<context>
    <name>ui::Handbook</name>
    <message>
        <source>How the server does, and what is wrong.</source>
        <translation>Hoe het met de server gaat, en wat er mis is.</translation>
    </message>
    <message>
        <source>Every open socket: look into it, follow its frames, disconnect it.</source>
        <translation>Elke open socket: bekijk hem, volg zijn frames, verbreek hem.</translation>
    </message>
    <message>
        <source>Who is online, by tenant and channel; people, not sockets.</source>
        <translation>Wie er online is, per tenant en channel; mensen, geen sockets.</translation>
    </message>
    <message>
        <source>Every channel, who is on it, and who was refused.</source>
        <translation>Elk channel, wie erop zit en wie geweigerd is.</translation>
    </message>
    <message>
        <source>Rates over five minutes, an hour or a day.</source>
        <translation>Snelheden over vijf minuten, een uur of een dag.</translation>
    </message>
    <message>
        <source>What has happened: one row for each event, however many got it.</source>
        <translation>Wat er gebeurd is: één rij per event, hoevelen het ook kregen.</translation>
    </message>
    <message>
        <source>Write an event, see whom it reaches, and send it.</source>
        <translation>Schrijf een event, zie wie het bereikt, en verstuur het.</translation>
    </message>
    <message>
        <source>Explain signatures, try as a client, check an application’s .env.</source>
        <translation>Leg handtekeningen uit, probeer als client, controleer de .env van een toepassing.</translation>
    </message>
    <message>
        <source>Apps, tenants, users, rules, and what operators have done.</source>
        <translation>Apps, tenants, gebruikers, regels, en wat beheerders gedaan hebben.</translation>
    </message>
    <message>
        <source>Rules that call you when something goes wrong.</source>
        <translation>Regels die u roepen als er iets misgaat.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pagina’s</translation>
    </message>
    <message>
        <source>The selectors for app and tenant at the top narrow every page. Pausing freezes the pages; the server goes on and nothing is lost.</source>
        <translation>De keuzes voor app en tenant bovenin beperken elke pagina. Pauzeren zet de pagina’s stil; de server gaat door en er gaat niets verloren.</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>The same on Connections, Presence, Channels and Log. Words are joined by a space: all of them have to be there.</source>
        <translation>Hetzelfde op Verbindingen, Presence, Channels en Log. Woorden met een spatie ertussen: ze moeten er alle zijn.</translation>
    </message>
    <message>
        <source>rows with this text anywhere</source>
        <translation>rijen met deze tekst, waar dan ook</translation>
    </message>
    <message>
        <source>exactly this phrase</source>
        <translation>precies deze woorden</translation>
    </message>
    <message>
        <source>a regular expression</source>
        <translation>een reguliere expressie</translation>
    </message>
    <message>
        <source>this text in that column</source>
        <translation>deze tekst in die kolom</translation>
    </message>
    <message>
        <source>one or the other</source>
        <translation>het een of het ander</translation>
    </message>
    <message>
        <source>everything but that</source>
        <translation>alles behalve dat</translation>
    </message>
    <message>
        <source>numbers and sizes, also &lt; and =</source>
        <translation>getallen en groottes, ook &lt; en =</translation>
    </message>
    <message>
        <source>the last ten minutes of the log</source>
        <translation>de laatste tien minuten van het log</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Getallen</translation>
    </message>
    <message>
        <source>A dash means that nothing is known; it never stands for 0.</source>
        <translation>Een streepje betekent dat er niets bekend is; het staat nooit voor 0.</translation>
    </message>
    <message>
        <source>in/s</source>
        <translation>in/s</translation>
    </message>
    <message>
        <source>messages of clients and events of applications that were accepted; pings are not among them</source>
        <translation>berichten van clients en events van toepassingen die aangenomen zijn; pings horen er niet bij</translation>
    </message>
    <message>
        <source>out/s</source>
        <translation>uit/s</translation>
    </message>
    <message>
        <source>frames with events that were queued to sockets: one event to 397 subscribers is 397</source>
        <translation>frames met events die voor sockets in de rij zijn gezet: één event aan 397 abonnees is 397</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>distinct users on presence channels, however many devices they have</source>
        <translation>verschillende gebruikers op presence-channels, hoeveel apparaten ze ook hebben</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>95 of 100 events were queued to their last subscriber within this</source>
        <translation>95 van de 100 events stonden hierbinnen in de rij voor hun laatste abonnee</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>from the server’s ping to the client’s pong, the last one</source>
        <translation>van de ping van de server tot de pong van de client, de laatste</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>wachtrij</translation>
    </message>
    <message>
        <source>bytes that wait for a client that reads too slowly</source>
        <translation>bytes die wachten op een client die te langzaam leest</translation>
    </message>
    <message>
        <source>Close codes</source>
        <translation>Sluitcodes</translation>
    </message>
    <message>
        <source>With 4000 to 4099 a client must not come back by itself, with 4100 to 4199 after a while, with 4200 to 4299 at once.</source>
        <translation>Bij 4000 tot 4099 mag een client niet vanzelf terugkomen, bij 4100 tot 4199 na een poos, bij 4200 tot 4299 meteen.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>All of them can be changed under Settings &gt; Shortcuts.</source>
        <translation>Ze zijn alle te wijzigen onder Instellingen &gt; Sneltoetsen.</translation>
    </message>
</context>
<context>
    <name>ui::HandbookDialog</name>
    <message>
        <source>Handbook</source>
        <translation>Handboek</translation>
    </message>
</context>
<context>
    <name>ui::HistoryPanel</name>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Search in the history</source>
        <translation>In de geschiedenis zoeken</translation>
    </message>
    <message>
        <source>Forget everything that was sent</source>
        <translation>Alles wissen wat is verstuurd</translation>
    </message>
    <message>
        <source>Clear history</source>
        <translation>Geschiedenis wissen</translation>
    </message>
    <message>
        <source>Events that were sent</source>
        <translation>Verstuurde events</translation>
    </message>
    <message>
        <source>What you send is kept here. Click an event to load it again.</source>
        <translation>Wat u verstuurt, wordt hier bewaard. Klik op een event om het weer te laden.</translation>
    </message>
    <message>
        <source>Nothing that was sent has “%1” in it.</source>
        <translation>Niets wat is verstuurd bevat “%1”.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Opnieuw versturen</translation>
    </message>
    <message>
        <source>Keep as template</source>
        <translation>Als sjabloon bewaren</translation>
    </message>
    <message>
        <source>Open in log</source>
        <translation>In log openen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Wissen</translation>
    </message>
</context>
<context>
    <name>ui::JoinText</name>
    <message>
        <source>everybody who is signed in</source>
        <translation>iedereen die is aangemeld</translation>
    </message>
    <message>
        <source>members of the tenant %1</source>
        <translation>leden van tenant %1</translation>
    </message>
    <message>
        <source>who has one of the roles %1 in the tenant %2</source>
        <translation>wie een van de rollen %1 heeft in tenant %2</translation>
    </message>
    <message>
        <source>who has one of the permissions %1 in the tenant %2</source>
        <translation>wie een van de rechten %1 heeft in tenant %2</translation>
    </message>
    <message>
        <source>the user whose id stands at {%1}</source>
        <translation>de gebruiker met het id op {%1}</translation>
    </message>
    <message>
        <source>the user whom the database names: %1</source>
        <translation>de gebruiker die de database noemt: %1</translation>
    </message>
    <message>
        <source>whom a rule written in C++ lets in</source>
        <translation>wie een in C++ geschreven regel toelaat</translation>
    </message>
    <message>
        <source>A public channel that keeps its last event.</source>
        <translation>Een openbaar channel dat zijn laatste event bewaart.</translation>
    </message>
    <message>
        <source>A public channel.</source>
        <translation>Een openbaar channel.</translation>
    </message>
    <message>
        <source>A private channel that keeps its last event.</source>
        <translation>Een privé-channel dat zijn laatste event bewaart.</translation>
    </message>
    <message>
        <source>A private channel.</source>
        <translation>Een privé-channel.</translation>
    </message>
    <message>
        <source>An encrypted channel: the server cannot read its events.</source>
        <translation>Een versleuteld channel: de server kan de events niet lezen.</translation>
    </message>
    <message>
        <source>A presence channel: who joins sees who is there.</source>
        <translation>Een presence-channel: wie deelneemt, ziet wie er is.</translation>
    </message>
    <message>
        <source>It belongs to no tenant: the console lists it as Unassigned.</source>
        <translation>Het hoort bij geen tenant: de console toont het als Niet toegewezen.</translation>
    </message>
    <message>
        <source>It belongs to the tenant %1.</source>
        <translation>Het hoort bij tenant %1.</translation>
    </message>
    <message>
        <source>No pattern of [[channels]] matches the name.</source>
        <translation>Geen patroon van [[channels]] past bij de naam.</translation>
    </message>
    <message>
        <source>No pattern of [[channels]] matches the name; the tenant comes from tenants.patterns.</source>
        <translation>Geen patroon van [[channels]] past bij de naam; de tenant komt uit tenants.patterns.</translation>
    </message>
    <message>
        <source>It matches the pattern %1</source>
        <translation>Het past bij het patroon %1</translation>
    </message>
    <message>
        <source>It matches the pattern %1, called %2</source>
        <translation>Het past bij het patroon %1, met de naam %2</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>pattern</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1, with %2.</source>
        <comment>pattern, placeholders</comment>
        <translation>%1, met %2.</translation>
    </message>
    <message>
        <source>Everybody may join: public channels need no signature.</source>
        <translation>Iedereen mag deelnemen: openbare channels vragen geen handtekening.</translation>
    </message>
    <message>
        <source>The application decides who may join: Belfry does not authorize users of this app (authorization.enabled).</source>
        <translation>De applicatie bepaalt wie mag deelnemen: Belfry autoriseert geen gebruikers van deze app (authorization.enabled).</translation>
    </message>
    <message>
        <source>Nobody may join: a channel without a pattern is refused.</source>
        <translation>Niemand mag deelnemen: een channel zonder patroon wordt geweigerd.</translation>
    </message>
    <message>
        <source>Nobody may join: the pattern allows nobody.</source>
        <translation>Niemand mag deelnemen: het patroon laat niemand toe.</translation>
    </message>
    <message>
        <source>The others see the user&apos;s id alone.</source>
        <translation>De anderen zien alleen het id van de gebruiker.</translation>
    </message>
    <message>
        <source>The others see the user&apos;s id, and of user_info: %1.</source>
        <translation>De anderen zien het id van de gebruiker, en van user_info: %1.</translation>
    </message>
    <message>
        <source>May join: %1.</source>
        <translation>Mag deelnemen: %1.</translation>
    </message>
    <message>
        <source>May join, if all of it holds: %1.</source>
        <translation>Mag deelnemen, als dit alles geldt: %1.</translation>
    </message>
</context>
<context>
    <name>ui::JoinTool</name>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Controleren</translation>
    </message>
    <message>
        <source>channel_data, which the others see</source>
        <translation>channel_data, die de anderen zien</translation>
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
        <translation>&amp;Gebruikers-id</translation>
    </message>
    <message>
        <source>of the directory; empty: only the rule is shown</source>
        <translation>uit de directory; leeg: alleen de regel wordt getoond</translation>
    </message>
    <message>
        <source>or &amp;token</source>
        <translation>of &amp;token</translation>
    </message>
    <message>
        <source>the bearer token of a user</source>
        <translation>het bearer token van een gebruiker</translation>
    </message>
    <message>
        <source>Name a channel first.</source>
        <translation>Noem eerst een channel.</translation>
    </message>
    <message>
        <source>Name a channel: whose it is, which pattern it matches and who may join.</source>
        <translation>Noem een channel: van wie het is, bij welk patroon het past en wie mag deelnemen.</translation>
    </message>
    <message>
        <source>With a user it says as well whether that one may, and why not.</source>
        <translation>Met een gebruiker erbij ook of die mag, en waarom niet.</translation>
    </message>
    <message>
        <source>There can be no channel of that name: %1.</source>
        <translation>Een channel met die naam kan niet bestaan: %1.</translation>
    </message>
    <message>
        <source>The user %1 may join.</source>
        <translation>Gebruiker %1 mag deelnemen.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nee.</translation>
    </message>
</context>
<context>
    <name>ui::Json</name>
    <message>
        <source>object</source>
        <translation>object</translation>
    </message>
    <message>
        <source>list</source>
        <translation>lijst</translation>
    </message>
    <message>
        <source>text</source>
        <translation>tekst</translation>
    </message>
    <message>
        <source>number</source>
        <translation>getal</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>waar of onwaar</translation>
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
        <translation>1 lid</translation>
    </message>
    <message>
        <source>%1 members</source>
        <translation>%1 leden</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 item</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 items</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
</context>
<context>
    <name>ui::JsonStore</name>
    <message>
        <source>it has more than 16 MiB</source>
        <translation>meer dan 16 MiB</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>geen JSON-object</translation>
    </message>
</context>
<context>
    <name>ui::JsonText</name>
    <message>
        <source>the object has no closing }</source>
        <translation>het object heeft geen sluitende }</translation>
    </message>
    <message>
        <source>the list has no closing ]</source>
        <translation>de lijst heeft geen sluitende ]</translation>
    </message>
    <message>
        <source>the text has no closing quotation mark</source>
        <translation>de tekst heeft geen sluitend aanhalingsteken</translation>
    </message>
    <message>
        <source>a colon is missing after the name</source>
        <translation>na de naam ontbreekt een dubbele punt</translation>
    </message>
    <message>
        <source>a comma or a closing bracket is missing</source>
        <translation>er ontbreekt een komma of een sluithaak</translation>
    </message>
    <message>
        <source>a name in quotation marks is missing</source>
        <translation>er ontbreekt een naam tussen aanhalingstekens</translation>
    </message>
    <message>
        <source>this is not a number</source>
        <translation>dit is geen getal</translation>
    </message>
    <message>
        <source>a value is missing or is not JSON</source>
        <translation>een waarde ontbreekt of is geen JSON</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>het is te diep genest</translation>
    </message>
    <message>
        <source>there is no value</source>
        <translation>er is geen waarde</translation>
    </message>
    <message>
        <source>there is more than one value</source>
        <translation>er is meer dan één waarde</translation>
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
        <translation>patroon</translation>
    </message>
</context>
<context>
    <name>ui::LogDetail</name>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Als &amp;JSON kopiëren</translation>
    </message>
    <message>
        <source>&amp;Resend…</source>
        <translation>&amp;Opnieuw versturen…</translation>
    </message>
    <message>
        <source>Data as text</source>
        <translation>Data als tekst</translation>
    </message>
    <message>
        <source>The message as it was sent</source>
        <translation>Het bericht zoals het is verstuurd</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Verschillen</translation>
    </message>
    <message>
        <source>Fields over time</source>
        <translation>Velden in de tijd</translation>
    </message>
    <message>
        <source>Copy the whole entry (Ctrl+Shift+C)</source>
        <translation>De hele regel kopiëren (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>Data as a tree</source>
        <translation>Data als boom</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Waarde kopiëren</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pad kopiëren</translation>
    </message>
    <message>
        <source>Ways to see the data</source>
        <translation>Weergaven van de data</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Ruw</translation>
    </message>
    <message>
        <source>Wire</source>
        <translation>Wire</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Wijzigingen</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Vorm</translation>
    </message>
    <message>
        <source>The event&apos;s data, as subscribers parse it</source>
        <translation>De data van het event, zoals abonnees die parsen</translation>
    </message>
    <message>
        <source>The message on the socket: the data is encoded once more</source>
        <translation>Het bericht op de socket: de data is nogmaals gecodeerd</translation>
    </message>
    <message>
        <source>What is different from the same event before, or between two selected entries</source>
        <translation>Wat verschilt met hetzelfde event ervoor, of tussen twee geselecteerde regels</translation>
    </message>
    <message>
        <source>Which fields events of this name have, and since when</source>
        <translation>Welke velden events met deze naam hebben, en sinds wanneer</translation>
    </message>
    <message>
        <source>No entry is selected.</source>
        <translation>Geen regel geselecteerd.</translation>
    </message>
    <message>
        <source>Select one to see its data, or two to compare them.</source>
        <translation>Selecteer er een om de data te zien, of twee om ze te vergelijken.</translation>
    </message>
    <message>
        <source>How an event of the journal was put on the socket is not kept.</source>
        <translation>Hoe een event uit het journaal op de socket kwam, wordt niet bewaard.</translation>
    </message>
    <message>
        <source>This entry is no event, so nothing was sent to subscribers.</source>
        <translation>Deze regel is geen event, dus er is niets naar abonnees verstuurd.</translation>
    </message>
    <message>
        <source>Only events whose data was kept whole can be sent again.</source>
        <translation>Alleen events waarvan de data volledig is bewaard, kunnen opnieuw worden verstuurd.</translation>
    </message>
    <message>
        <source>Open the event in Publish</source>
        <translation>Het event in Versturen openen</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>There is no earlier event of this name on this channel here. Select two entries with Ctrl to compare them.</source>
        <translation>Hier is geen eerder event met deze naam op dit channel. Selecteer met Ctrl twee regels om ze te vergelijken.</translation>
    </message>
    <message>
        <source>Select two entries with Ctrl to compare them.</source>
        <translation>Selecteer met Ctrl twee regels om ze te vergelijken.</translation>
    </message>
    <message>
        <source>Compared with %1 at %2</source>
        <translation>Vergeleken met %1 om %2</translation>
    </message>
    <message>
        <source>%1: the data is the same.</source>
        <translation>%1: de data is gelijk.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n difference(s).</source>
        <translation>
            <numerusform>%1: %n verschil.</numerusform>
            <numerusform>%1: %n verschillen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Of one only the beginning is kept.</source>
        <translation>%1 Van één is alleen het begin bewaard.</translation>
    </message>
    <message>
        <source>%1 There are more.</source>
        <translation>%1 Er zijn er meer.</translation>
    </message>
    <message>
        <source>Only events have a shape; this entry is none.</source>
        <translation>Alleen events hebben een vorm; deze regel is er geen.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) “%1” on %2, from %3 to %4</source>
        <translation>
            <numerusform>%n event “%1” op %2, van %3 tot %4</numerusform>
            <numerusform>%n events “%1” op %2, van %3 tot %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n more whose data is cut or no JSON</source>
        <translation>
            <numerusform>%1; nog %n met afgekapte data of geen JSON</numerusform>
            <numerusform>%1; nog %n met afgekapte data of geen JSON</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>event or type, channel</comment>
        <translation>%1 op %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>type, text</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>to %n socket(s)</source>
        <translation>
            <numerusform>naar %n socket</numerusform>
            <numerusform>naar %n sockets</numerusform>
        </translation>
    </message>
    <message>
        <source>without socket %1</source>
        <translation>zonder socket %1</translation>
    </message>
    <message>
        <source>socket %1</source>
        <translation>socket %1</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>gebruiker %1</translation>
    </message>
    <message>
        <source>only the first %1 of %2 are kept</source>
        <translation>alleen de eerste %1 van %2 zijn bewaard</translation>
    </message>
    <message>
        <source>no data, the entry itself is shown</source>
        <translation>geen data, de regel zelf wordt getoond</translation>
    </message>
    <message>
        <source>the data is not JSON, the entry itself is shown</source>
        <translation>de data is geen JSON, de regel zelf wordt getoond</translation>
    </message>
    <message>
        <source>Subscribed now</source>
        <translation>Nu geabonneerd</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Who is on the channel at this moment: of an event it is kept how many sockets got it, and not which</source>
        <translation>Wie er op dit moment op het channel is: van een event wordt bewaard hoeveel sockets het kregen, niet welke</translation>
    </message>
    <message>
        <source>Nobody is subscribed to %1 now.</source>
        <translation>Niemand is nu op %1 geabonneerd.</translation>
    </message>
    <message numerus="yes">
        <source>%n socket(s) are subscribed to %1 now, whoever it was then.</source>
        <translation>
            <numerusform>Nu is %n socket op %1 geabonneerd, wie het toen ook was.</numerusform>
            <numerusform>Nu zijn %n sockets op %1 geabonneerd, wie het toen ook waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 These are the first; and %2 more.</source>
        <translation>%1 Dit zijn de eerste; en nog %2.</translation>
    </message>
    <message>
        <source>This entry is about no channel.</source>
        <translation>Deze regel gaat niet over een channel.</translation>
    </message>
</context>
<context>
    <name>ui::LogKind</name>
    <message>
        <source>connected</source>
        <translation>verbonden</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>verbroken</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>afgewezen</translation>
    </message>
    <message>
        <source>subscribed</source>
        <translation>geabonneerd</translation>
    </message>
    <message>
        <source>unsubscribed</source>
        <translation>opgezegd</translation>
    </message>
    <message>
        <source>occupied</source>
        <translation>bezet</translation>
    </message>
    <message>
        <source>vacated</source>
        <translation>verlaten</translation>
    </message>
    <message>
        <source>member added</source>
        <translation>lid erbij</translation>
    </message>
    <message>
        <source>member removed</source>
        <translation>lid weg</translation>
    </message>
    <message>
        <source>event</source>
        <translation>event</translation>
    </message>
    <message>
        <source>client event</source>
        <translation>client event</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>beheerder</translation>
    </message>
    <message>
        <source>server</source>
        <translation>server</translation>
    </message>
    <message>
        <source>cache miss</source>
        <translation>cache miss</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>melding</translation>
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
        <translation>geen</translation>
    </message>
    <message>
        <source>This entry was not sent to anybody.</source>
        <translation>Deze regel is naar niemand verstuurd.</translation>
    </message>
    <message>
        <source>This entry has no data.</source>
        <translation>Deze regel heeft geen data.</translation>
    </message>
    <message>
        <source>No tenant could be told from the channel.</source>
        <translation>Uit het channel was geen tenant op te maken.</translation>
    </message>
    <message>
        <source>Does not apply to this entry.</source>
        <translation>Geldt niet voor deze regel.</translation>
    </message>
    <message>
        <source>Sockets that the event was queued to</source>
        <translation>Sockets waarvoor het event in de wachtrij kwam</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
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
        <translation>Bron</translation>
    </message>
    <message>
        <source>To</source>
        <comment>number of recipients</comment>
        <translation>Aan</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Voorbeeld</translation>
    </message>
    <message>
        <source>%1
Coloured by the rule “%2”</source>
        <translation>%1
Gekleurd door de regel “%2”</translation>
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
        <translation>%1 regels</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>Log, %1 of %2 entries</source>
        <translation>Log, %1 van %2 regels</translation>
    </message>
    <message>
        <source>History %1 · %2 rows · %3</source>
        <translation>Geschiedenis %1 · %2 rijen · %3</translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation>Nog geen geschiedenis</translation>
    </message>
    <message>
        <source>The log keeps the last 100,000 entries, at most 64 MiB of data.</source>
        <translation>Het log bewaart de laatste 100.000 regels, hoogstens 64 MiB aan data.</translation>
    </message>
    <message>
        <source>%1 entries came faster than they could be shown and were skipped.</source>
        <translation>%1 regels kwamen sneller dan ze konden worden getoond en zijn overgeslagen.</translation>
    </message>
    <message>
        <source>%1 · %2 skipped</source>
        <translation>%1 · %2 overgeslagen</translation>
    </message>
    <message>
        <source>%1 new, %2 dropped</source>
        <translation>%1 nieuw, %2 vervallen</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 nieuw</translation>
    </message>
    <message>
        <source>Go on and show the newest</source>
        <translation>Doorgaan en de nieuwste tonen</translation>
    </message>
    <message>
        <source>Go to the newest (End)</source>
        <translation>Naar de nieuwste (End)</translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>Geen regel past</translation>
    </message>
    <message>
        <source>%1 entries are hidden by the filter or the scope.</source>
        <translation>%1 regels zijn verborgen door het filter of het bereik.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter wissen</translation>
    </message>
    <message>
        <source>Search on disk</source>
        <translation>Op schijf zoeken</translation>
    </message>
    <message>
        <source>Nothing happens until it is started.</source>
        <translation>Er gebeurt niets tot hij is gestart.</translation>
    </message>
    <message>
        <source>Capture has left out all %1 entries</source>
        <translation>Geen van de %1 regels is vastgelegd</translation>
    </message>
    <message>
        <source>Nothing captured yet</source>
        <translation>Nog niets vastgelegd</translation>
    </message>
    <message>
        <source>Capture everything</source>
        <translation>Alles vastleggen</translation>
    </message>
    <message>
        <source>Connections, subscriptions and events appear here as they happen. Capture is set to all types.</source>
        <translation>Verbindingen, abonnementen en events verschijnen hier zodra ze plaatsvinden. Alle types worden vastgelegd.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Show only %1</source>
        <translation>Alleen %1 tonen</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>%1 weglaten</translation>
    </message>
    <message>
        <source>Show connection %1</source>
        <translation>Verbinding %1 tonen</translation>
    </message>
    <message>
        <source>Show the channel %1</source>
        <translation>Channel %1 tonen</translation>
    </message>
    <message>
        <source>Show who is subscribed to it</source>
        <translation>Tonen wie erop is geabonneerd</translation>
    </message>
    <message>
        <source>Show who is present on it</source>
        <translation>Tonen wie er aanwezig is</translation>
    </message>
    <message>
        <source>Show user %1</source>
        <translation>Gebruiker %1 tonen</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopiëren</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als tekst kopiëren</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Als cURL kopiëren</translation>
    </message>
    <message>
        <source>The commands are copied. They take the app&apos;s secret from BELFRY_SECRET.</source>
        <translation>De opdrachten zijn gekopieerd. Ze nemen het secret van de app uit BELFRY_SECRET.</translation>
    </message>
    <message>
        <source>Copy as Laravel broadcast()</source>
        <translation>Als Laravel-broadcast() kopiëren</translation>
    </message>
    <message>
        <source>The PHP code is copied.</source>
        <translation>De PHP-code is gekopieerd.</translation>
    </message>
    <message>
        <source>Resend with changes…</source>
        <translation>Aangepast versturen…</translation>
    </message>
    <message>
        <source>Resend now</source>
        <translation>Nu opnieuw versturen</translation>
    </message>
    <message>
        <source>The journal kept only the beginning of the data (max_payload_bytes).</source>
        <translation>Het journaal bewaarde alleen het begin van de data (max_payload_bytes).</translation>
    </message>
    <message>
        <source>Client events are sent by clients; “Resend with changes” publishes it under another name.</source>
        <translation>Client events worden door clients verstuurd; “Aangepast versturen” verstuurt het onder een andere naam.</translation>
    </message>
    <message>
        <source>Only events can be sent again.</source>
        <translation>Alleen events kunnen opnieuw worden verstuurd.</translation>
    </message>
    <message numerus="yes">
        <source>Sent to %n socket(s).</source>
        <translation>
            <numerusform>Verstuurd naar %n socket.</numerusform>
            <numerusform>Verstuurd naar %n sockets.</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Log filteren</translation>
    </message>
    <message>
        <source>Filter, for example %1</source>
        <translation>Filter, bijvoorbeeld %1</translation>
    </message>
    <message>
        <source>Shown entries as JSON lines…</source>
        <translation>Getoonde regels als JSON Lines…</translation>
    </message>
    <message>
        <source>Shown entries as CSV…</source>
        <translation>Getoonde regels als CSV…</translation>
    </message>
    <message>
        <source>Selected entries as JSON lines…</source>
        <translation>Geselecteerde regels als JSON Lines…</translation>
    </message>
    <message>
        <source>Selected entries as CSV…</source>
        <translation>Geselecteerde regels als CSV…</translation>
    </message>
    <message>
        <source>All entries as JSON lines…</source>
        <translation>Alle regels als JSON Lines…</translation>
    </message>
    <message>
        <source>All entries as CSV…</source>
        <translation>Alle regels als CSV…</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 vermelding</translation>
    </message>
    <message>
        <source>Explain the signature…</source>
        <translation>De handtekening uitleggen…</translation>
    </message>
    <message>
        <source>Colour %1…</source>
        <translation>%1 kleuren…</translation>
    </message>
    <message>
        <source>More events than the log can show (%1/s): it shows 1 in %2 of them. Counters and charts stay exact.</source>
        <translation>Meer events dan het logboek kan tonen (%1/s): het toont er 1 op de %2. Tellers en grafieken blijven exact.</translation>
    </message>
    <message>
        <source>Show the journal on disk</source>
        <translation>Toon het journaal op schijf</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Map kiezen…</translation>
    </message>
    <message>
        <source>Set capture filter</source>
        <translation>Vastlegfilter instellen</translation>
    </message>
    <message>
        <source>Select an entry of the log first.</source>
        <translation>Kies eerst een regel van het log.</translation>
    </message>
    <message>
        <source>The log shows the journal on disk, which does not move.</source>
        <translation>Het log toont het journaal op schijf, dat niet beweegt.</translation>
    </message>
    <message>
        <source>Save &amp;log…</source>
        <translation>&amp;Log opslaan…</translation>
    </message>
    <message>
        <source>&amp;Resend…</source>
        <translation>Opnieuw s&amp;turen…</translation>
    </message>
    <message>
        <source>Resend as &amp;it was</source>
        <translation>On&amp;gewijzigd opnieuw sturen</translation>
    </message>
    <message>
        <source>&amp;Follow the newest</source>
        <translation>Nieuwste &amp;volgen</translation>
    </message>
    <message>
        <source>&amp;Clear the log</source>
        <translation>Log &amp;wissen</translation>
    </message>
    <message>
        <source>Rec&amp;ord…</source>
        <translation>&amp;Opnemen…</translation>
    </message>
    <message>
        <source>Repla&amp;y a recording…</source>
        <translation>Opname &amp;afspelen…</translation>
    </message>
</context>
<context>
    <name>ui::LogTable</name>
    <message>
        <source>Default columns</source>
        <translation>Standaardkolommen</translation>
    </message>
</context>
<context>
    <name>ui::LogTools</name>
    <message>
        <source>Memory</source>
        <translation>Geheugen</translation>
    </message>
    <message>
        <source>What came while this window is open</source>
        <translation>Wat kwam terwijl dit venster open is</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Op schijf</translation>
    </message>
    <message>
        <source>Search the journal, also for what was before</source>
        <translation>Het journaal doorzoeken, ook naar wat eerder was</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Volgen</translation>
    </message>
    <message>
        <source>Keep the newest entry in view (End)</source>
        <translation>De nieuwste regel in beeld houden (End)</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Nieuwste eerst</translation>
    </message>
    <message>
        <source>The newest entry at the top</source>
        <translation>De nieuwste regel bovenaan</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Afbreken</translation>
    </message>
    <message>
        <source>Show three lines of each entry, and break long lines of the data</source>
        <translation>Van elke regel drie tekstregels tonen en lange dataregels afbreken</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Clear the view; nothing is lost elsewhere</source>
        <translation>De weergave wissen; elders gaat niets verloren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Write entries to a file</source>
        <translation>Regels naar een bestand schrijven</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Opnemen</translation>
    </message>
    <message>
        <source>Only for what is in memory: the journal on disk is searched, the newest first, and does not move</source>
        <translation>Alleen voor wat in het geheugen zit: het journaal op schijf wordt doorzocht, de nieuwste eerst, en beweegt niet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Gepauzeerd</translation>
    </message>
    <message>
        <source>Go on; nothing that came meanwhile is lost</source>
        <translation>Doorgaan; wat intussen kwam, is niet verloren</translation>
    </message>
    <message>
        <source>Hold the rows still; what comes is kept</source>
        <translation>De rijen stilzetten; wat komt, wordt bewaard</translation>
    </message>
    <message>
        <source>Record and replay</source>
        <translation>Opnemen en afspelen</translation>
    </message>
    <message>
        <source>Write everything that happens to a file (Ctrl+Shift+R), or send a recording again</source>
        <translation>Alles wat gebeurt naar een bestand schrijven (Ctrl+Shift+R), of een opname opnieuw versturen</translation>
    </message>
    <message>
        <source>Colours…</source>
        <translation>Kleuren…</translation>
    </message>
    <message>
        <source>Which rows have which colour</source>
        <translation>Welke rijen welke kleur hebben</translation>
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
        <translation>Demodata: gesimuleerde gebruikers van gesimuleerde tenants. Niets verlaat deze machine.</translation>
    </message>
    <message>
        <source>Belfry</source>
        <translation>Belfry</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Hervatten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauzeren</translation>
    </message>
    <message>
        <source>Paused: the pages are frozen at %1, the server goes on.</source>
        <translation>Gepauzeerd: de pagina&apos;s zijn bevroren om %1, de server gaat door.</translation>
    </message>
    <message>
        <source>The server has started.</source>
        <translation>De server is gestart.</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>Port %1 gebruiken</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Instellingen…</translation>
    </message>
    <message>
        <source>The server listens on port %1 until Belfry ends.</source>
        <translation>De server luistert op port %1 tot Belfry stopt.</translation>
    </message>
    <message numerus="yes">
        <source>Stop the server? %n client(s) will be disconnected.</source>
        <translation>
            <numerusform>Server stoppen? %n client wordt verbroken.</numerusform>
            <numerusform>Server stoppen? %n clients worden verbroken.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server has stopped.</source>
        <translation>De server is gestopt.</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 gekopieerd</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Hulpmiddelen</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Versturen…</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pagina&apos;s</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Stop demo</source>
        <translation>Demo stoppen</translation>
    </message>
    <message>
        <source>Start in safe mode</source>
        <translation>In veilige modus starten</translation>
    </message>
    <message>
        <source>Connect your application</source>
        <translation>Applicatie verbinden</translation>
    </message>
    <message>
        <source>Text at %1 %</source>
        <translation>Tekst op %1 %</translation>
    </message>
    <message>
        <source>Belfry goes on in the tray</source>
        <translation>Belfry gaat door in het systeemvak</translation>
    </message>
    <message>
        <source>The server keeps running. Quit is in the menu of this icon, and what closing does is in File &gt; Settings.</source>
        <translation>De server blijft draaien. Afsluiten staat in het menu van dit pictogram; wat sluiten doet, staat in Bestand &gt; Instellingen.</translation>
    </message>
    <message numerus="yes">
        <source>Stop the server and quit? %n client(s) will be disconnected.</source>
        <translation>
            <numerusform>Server stoppen en afsluiten? %n client wordt verbroken.</numerusform>
            <numerusform>Server stoppen en afsluiten? %n clients worden verbroken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not ask again</source>
        <translation>Niet meer vragen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>Minimaliseren</translation>
    </message>
    <message>
        <source>Belfry did not end properly last time. If the window itself was the trouble, safe mode opens it as new; nothing is lost.</source>
        <translation>Belfry is de vorige keer niet goed afgesloten. Lag het aan het venster zelf, dan opent de veilige modus het als nieuw; er gaat niets verloren.</translation>
    </message>
    <message>
        <source>The new address holds when the listener has been restarted.</source>
        <translation>Het nieuwe adres geldt zodra de luisteraar herstart is.</translation>
    </message>
    <message numerus="yes">
        <source>The new address holds when the listener has been restarted. %n client(s) will be told to reconnect.</source>
        <translation>
            <numerusform>Het nieuwe adres geldt zodra de luisteraar herstart is. %n client wordt gevraagd opnieuw te verbinden.</numerusform>
            <numerusform>Het nieuwe adres geldt zodra de luisteraar herstart is. %n clients worden gevraagd opnieuw te verbinden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restart listener</source>
        <translation>Luisteraar herstarten</translation>
    </message>
    <message>
        <source>The listener was restarted.</source>
        <translation>De luisteraar is herstart.</translation>
    </message>
    <message>
        <source>The server does not listen</source>
        <translation>De server luistert niet</translation>
    </message>
    <message>
        <source>The server has started</source>
        <translation>De server is gestart</translation>
    </message>
    <message>
        <source>This page shows no details beside its rows</source>
        <translation>Deze pagina toont geen details naast haar rijen</translation>
    </message>
    <message>
        <source>Find what the console can show or do</source>
        <translation>Zoek wat de console kan tonen of doen</translation>
    </message>
    <message>
        <source>Compose an event</source>
        <translation>Een event schrijven</translation>
    </message>
    <message>
        <source>Let the pages go on</source>
        <translation>Laat de pagina’s doorgaan</translation>
    </message>
    <message>
        <source>Freeze the pages; nothing is lost</source>
        <translation>Zet de pagina’s stil; er gaat niets verloren</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message numerus="yes">
        <source>Restart the listener? %n client(s) will be told to reconnect.</source>
        <translation>
            <numerusform>De listener herstarten? %n client wordt gevraagd opnieuw te verbinden.</numerusform>
            <numerusform>De listener herstarten? %n clients worden gevraagd opnieuw te verbinden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The window asks the engine</source>
        <translation>Het venster vraagt de server</translation>
    </message>
    <message>
        <source>every %1 ms</source>
        <translation>elke %1 ms</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>does not listen</source>
        <translation>luistert niet</translation>
    </message>
    <message>
        <source>Connections, users, channels</source>
        <translation>Verbindingen, gebruikers, channels</translation>
    </message>
    <message>
        <source>Log in this window</source>
        <translation>Log in dit venster</translation>
    </message>
    <message>
        <source>%1 entries over %2, %3 of data</source>
        <translation>%1 regels over %2, %3 aan gegevens</translation>
    </message>
    <message>
        <source>Log in the engine</source>
        <translation>Log in de server</translation>
    </message>
    <message>
        <source>%1 entries; %2 older ones were dropped</source>
        <translation>%1 regels; %2 oudere zijn vervallen</translation>
    </message>
    <message>
        <source>Settings of this window</source>
        <translation>Instellingen van dit venster</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekstgrootte</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Said in the status bar, the last first:</source>
        <translation>Gezegd in de statusbalk, het laatste eerst:</translation>
    </message>
    <message>
        <source>Choices that are kept:</source>
        <translation>Keuzes die bewaard worden:</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Een probleem melden</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Tekst (*.txt)</translation>
    </message>
    <message>
        <source>No program could be found that shows the folder %1.</source>
        <translation>Er is geen programma gevonden dat de map %1 toont.</translation>
    </message>
    <message>
        <source>Export console settings</source>
        <translation>Instellingen van de console exporteren</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Instellingen (*.json)</translation>
    </message>
    <message>
        <source>Import console settings</source>
        <translation>Instellingen van de console importeren</translation>
    </message>
    <message>
        <source>Settings (*.json);;All files (*)</source>
        <translation>Instellingen (*.json);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 kon niet gelezen worden: %2</translation>
    </message>
    <message>
        <source>Paused: this page is frozen at %1, the server goes on.</source>
        <translation>Gepauzeerd: deze pagina staat stil sinds %1, de server gaat door.</translation>
    </message>
    <message>
        <source>Res&amp;ume page</source>
        <translation>Pagina &amp;hervatten</translation>
    </message>
    <message>
        <source>&amp;Pause page</source>
        <translation>Pagina &amp;pauzeren</translation>
    </message>
    <message>
        <source>Nothing on this page moves by itself</source>
        <translation>Op deze pagina beweegt niets vanzelf</translation>
    </message>
    <message>
        <source>Resume a&amp;ll pages</source>
        <translation>A&amp;lle pagina’s hervatten</translation>
    </message>
    <message>
        <source>Pause a&amp;ll pages</source>
        <translation>A&amp;lle pagina’s pauzeren</translation>
    </message>
</context>
<context>
    <name>ui::ManagePage</name>
    <message>
        <source>What is managed</source>
        <translation>Wat wordt beheerd</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>Beheer</translation>
    </message>
</context>
<context>
    <name>ui::MembersModel</name>
    <message>
        <source>Idle</source>
        <translation>Inactief</translation>
    </message>
    <message>
        <source>Ghost: no socket</source>
        <translation>Spook: geen socket</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>flapping</source>
        <translation>wisselend</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, user id %2</source>
        <translation>%1, gebruikers-id %2</translation>
    </message>
    <message>
        <source>Joined %1</source>
        <translation>Erbij sinds %1</translation>
    </message>
    <message>
        <source>Last seen %1</source>
        <translation>Laatst gezien %1</translation>
    </message>
    <message>
        <source>Viewing: %1</source>
        <translation>Bekijkt: %1</translation>
    </message>
    <message>
        <source>Flapping: came %1 times or more within a minute</source>
        <translation>Wisselend: kwam %1 keer of vaker binnen een minuut</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Gesimuleerd</translation>
    </message>
    <message>
        <source>Tenant %1</source>
        <translation>Tenant %1</translation>
    </message>
    <message>
        <source>Channel %1, tenant %2</source>
        <translation>Channel %1, tenant %2</translation>
    </message>
    <message>
        <source>joined %1</source>
        <translation>erbij sinds %1</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>laatst gezien %1</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n apparaat</numerusform>
            <numerusform>%n apparaten</numerusform>
        </translation>
    </message>
    <message>
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Gebruikers-id</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>Viewing</source>
        <translation>Bekijkt</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Apparaten</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Erbij sinds</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Laatst gezien</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
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
        <translation>%1 · bekijkt %2</translation>
    </message>
    <message>
        <source>Joined %1 · seen %2</source>
        <translation>Sinds %1 · gezien %2</translation>
    </message>
    <message>
        <source>user_info names no place; Fields of users says which fields do</source>
        <translation>user_info noemt geen plaats; welke velden dat doen staat onder Velden van gebruikers</translation>
    </message>
    <message>
        <source>The application has not told what the user looks at</source>
        <translation>De applicatie heeft niet verteld waar de gebruiker naar kijkt</translation>
    </message>
    <message>
        <source>Device %1, connected %2</source>
        <translation>Apparaat %1, verbonden %2</translation>
    </message>
    <message>
        <source>Device %1</source>
        <translation>Apparaat %1</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… en nog %1</translation>
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
        <translation>Kopiëren</translation>
    </message>
</context>
<context>
    <name>ui::Numbers</name>
    <message>
        <source>Connections</source>
        <translation>Verbindingen</translation>
    </message>
    <message>
        <source>Online users</source>
        <translation>Gebruikers online</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Messages in</source>
        <translation>Berichten in</translation>
    </message>
    <message>
        <source>Messages out</source>
        <translation>Berichten uit</translation>
    </message>
    <message>
        <source>Publish p95</source>
        <translation>Verzenden p95</translation>
    </message>
    <message>
        <source>Open sockets that are on a channel of the tenant.</source>
        <translation>Open sockets op een channel van de tenant.</translation>
    </message>
    <message>
        <source>Open sockets.</source>
        <translation>Open sockets.</translation>
    </message>
    <message>
        <source>Distinct users on presence channels; several devices count once.</source>
        <translation>Verschillende gebruikers op presence-channels; meer apparaten tellen als één.</translation>
    </message>
    <message>
        <source>Distinct users on presence channels of each tenant, added up.</source>
        <translation>Verschillende gebruikers op presence-channels per tenant, opgeteld.</translation>
    </message>
    <message>
        <source>Channels that somebody is subscribed to.</source>
        <translation>Channels waarop iemand is geabonneerd.</translation>
    </message>
    <message>
        <source>Client frames and accepted publishes a second, without pings.</source>
        <translation>Clientframes en aanvaarde verzendingen per seconde, zonder pings.</translation>
    </message>
    <message>
        <source>Events a second on the channels in the scope.</source>
        <translation>Events per seconde op de channels in het bereik.</translation>
    </message>
    <message>
        <source>Event frames queued to sockets a second; one publish to 397 subscribers counts 397.</source>
        <translation>Eventframes voor sockets in de wachtrij per seconde; één verzending naar 397 abonnees telt als 397.</translation>
    </message>
    <message>
        <source>What 95 of 100 publishes of the last second with one did not exceed, from being accepted to the last frame queued. Of the whole server.</source>
        <translation>Wat 95 van de 100 verzendingen in de laatste seconde met een verzending niet overschreden, van aanvaarding tot het laatste frame in de wachtrij. Van de hele server.</translation>
    </message>
</context>
<context>
    <name>ui::OverviewPage</name>
    <message>
        <source>Only %1 is shown.</source>
        <translation>Alleen %1 wordt getoond.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tenant, app</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The server does not run, so there is nothing to count.</source>
        <translation>De server draait niet, dus er valt niets te tellen.</translation>
    </message>
    <message>
        <source>Nothing was published in the last minute.</source>
        <translation>In de laatste minuut is niets verstuurd.</translation>
    </message>
    <message numerus="yes">
        <source>%n slow connection(s): more than 64 KiB wait to be read.</source>
        <translation>
            <numerusform>%n trage verbinding: meer dan 64 KiB wacht om te worden gelezen.</numerusform>
            <numerusform>%n trage verbindingen: meer dan 64 KiB wacht om te worden gelezen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems (%1 in the last minute)</source>
        <translation>Problemen (%1 in de laatste minuut)</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemen</translation>
    </message>
    <message>
        <source>Open the publisher with an event to try</source>
        <translation>Versturen openen met een event om te proberen</translation>
    </message>
    <message>
        <source>The server is stopped, so nobody would get it.</source>
        <translation>De server is gestopt, dus niemand zou het krijgen.</translation>
    </message>
    <message>
        <source>Clients cannot connect until it is started.</source>
        <translation>Clients kunnen pas verbinden als hij is gestart.</translation>
    </message>
    <message>
        <source>Waiting for the first second</source>
        <translation>Wachten op de eerste seconde</translation>
    </message>
    <message>
        <source>No traffic in %1.</source>
        <translation>Geen verkeer in %1.</translation>
    </message>
    <message>
        <source>The number of connections is kept for the whole server and for each app, but not for each tenant.</source>
        <translation>Het aantal verbindingen wordt bijgehouden voor de hele server en per app, niet per tenant.</translation>
    </message>
    <message>
        <source>Copied the lines for the .env file, with the secret.</source>
        <translation>De regels voor het .env-bestand zijn gekopieerd, met het secret.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>All apps and tenants</source>
        <translation>Alle apps en tenants</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Berichten</translation>
    </message>
    <message>
        <source>In: client frames and accepted publishes, without pings. Out: event frames queued to sockets.</source>
        <translation>In: clientframes en aanvaarde verzendingen, zonder pings. Uit: eventframes voor sockets in de wachtrij.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindingen</translation>
    </message>
    <message>
        <source>Sockets that are open at the end of each second.</source>
        <translation>Sockets die aan het eind van elke seconde open zijn.</translation>
    </message>
    <message>
        <source>in the last 5 minutes</source>
        <translation>in de laatste 5 minuten</translation>
    </message>
    <message>
        <source>Tenants with the most users online</source>
        <translation>Tenants met de meeste gebruikers online</translation>
    </message>
    <message>
        <source>Double-click or Enter shows this tenant alone</source>
        <translation>Dubbelklik of Enter toont alleen deze tenant</translation>
    </message>
    <message>
        <source>Tenants now</source>
        <translation>Tenants nu</translation>
    </message>
    <message>
        <source>Last joins and leaves</source>
        <translation>Laatste komst en vertrek</translation>
    </message>
    <message>
        <source>Nobody has joined or left a presence channel since the server was started.</source>
        <translation>Sinds de start van de server heeft niemand een presence-channel betreden of verlaten.</translation>
    </message>
    <message>
        <source>Connect your application…</source>
        <translation>Applicatie verbinden…</translation>
    </message>
    <message>
        <source>↑%1</source>
        <comment>so many came in a second</comment>
        <translation>↑%1</translation>
    </message>
    <message>
        <source>↑ are connections that came in the last second.</source>
        <translation>↑ zijn verbindingen die in de laatste seconde kwamen.</translation>
    </message>
    <message>
        <source>Fire test event</source>
        <translation>Testevent versturen</translation>
    </message>
    <message>
        <source>Copy .env</source>
        <translation>.env kopiëren</translation>
    </message>
    <message>
        <source>Copy the lines for the .env file of a Laravel application, with the secret</source>
        <translation>De regels voor het .env-bestand van een Laravel-applicatie kopiëren, met het secret</translation>
    </message>
</context>
<context>
    <name>ui::PaletteIndex</name>
    <message>
        <source>%1, user %2</source>
        <translation>%1, gebruiker %2</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) online</source>
        <translation>
            <numerusform>%n gebruiker online</numerusform>
            <numerusform>%n gebruikers online</numerusform>
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
        <translation>Velden van gebruikers</translation>
    </message>
    <message>
        <source>Which fields of user_info say who a user is. Of several, separated by commas, the first that is there counts.</source>
        <translation>Welke velden van user_info zeggen wie een gebruiker is. Van meerdere, met komma’s ertussen, telt het eerste dat er is.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;Location</source>
        <translation>&amp;Plaats</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>&amp;Status</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Standaard</translation>
    </message>
</context>
<context>
    <name>ui::PersonPanel</name>
    <message>
        <source>Select a user to see the devices, and what can be done.</source>
        <translation>Selecteer een gebruiker om de apparaten te zien, en wat er mogelijk is.</translation>
    </message>
    <message>
        <source>Devices of the user</source>
        <translation>Apparaten van de gebruiker</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindingen</translation>
    </message>
    <message>
        <source>Show the user&apos;s connections</source>
        <translation>De verbindingen van de gebruiker tonen</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Versturen…</translation>
    </message>
    <message>
        <source>Send an event to the user</source>
        <translation>Een event naar de gebruiker sturen</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Pingen</translation>
    </message>
    <message>
        <source>Measure the round trip to each device</source>
        <translation>De rondreistijd naar elk apparaat meten</translation>
    </message>
    <message>
        <source>Disconnect device…</source>
        <translation>Apparaat verbreken…</translation>
    </message>
    <message>
        <source>Terminate…</source>
        <translation>Beëindigen…</translation>
    </message>
    <message>
        <source>Disconnect all devices of the user</source>
        <translation>Alle apparaten van de gebruiker verbreken</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>Viewing</source>
        <translation>Bekijkt</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Erbij sinds</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Laatst gezien</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n apparaat</numerusform>
            <numerusform>%n apparaten</numerusform>
        </translation>
    </message>
    <message>
        <source>What is known of the user</source>
        <translation>Wat van de gebruiker bekend is</translation>
    </message>
    <message>
        <source>The channel was told nothing more about the user.</source>
        <translation>Het kanaal weet verder niets van de gebruiker.</translation>
    </message>
</context>
<context>
    <name>ui::PresencePage</name>
    <message>
        <source>Showing %1 of %2</source>
        <translation>%1 van %2 getoond</translation>
    </message>
    <message>
        <source>%1 online</source>
        <translation>%1 online</translation>
    </message>
    <message>
        <source>Users, %1 online</source>
        <translation>Gebruikers, %1 online</translation>
    </message>
    <message>
        <source>Nobody can be online until it is started.</source>
        <translation>Niemand kan online zijn tot hij is gestart.</translation>
    </message>
    <message>
        <source>Users appear here as soon as a client joins a channel whose name begins with presence-.</source>
        <translation>Gebruikers verschijnen zodra een client deelneemt aan een channel met een naam die begint met presence-.</translation>
    </message>
    <message>
        <source>Nobody in %1 matches</source>
        <translation>Niemand in %1 past</translation>
    </message>
    <message>
        <source>Nobody matches</source>
        <translation>Niemand past</translation>
    </message>
    <message>
        <source>The filter leaves out everyone who is online here.</source>
        <translation>Het filter laat iedereen weg die hier online is.</translation>
    </message>
    <message>
        <source>Other tenants have users online.</source>
        <translation>Andere tenants hebben gebruikers online.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter wissen</translation>
    </message>
    <message>
        <source>All apps and tenants</source>
        <translation>Alle apps en tenants</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presence</translation>
    </message>
    <message>
        <source>Group users by</source>
        <translation>Gebruikers groeperen</translation>
    </message>
    <message>
        <source>By tenant every user is shown once, however many channels</source>
        <translation>Per tenant staat elke gebruiker er één keer, op hoeveel channels ook</translation>
    </message>
    <message>
        <source>By tenant</source>
        <translation>Per tenant</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>Per channel</translation>
    </message>
    <message>
        <source>Details of the selected user</source>
        <translation>Details van de geselecteerde gebruiker</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Compare two tenants…</source>
        <translation>Twee tenants vergelijken…</translation>
    </message>
    <message>
        <source>Idle after</source>
        <translation>Inactief na</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 opgeslagen</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) pinged; their RTT follows.</source>
        <translation>
            <numerusform>%n client gepingd; de RTT volgt.</numerusform>
            <numerusform>%n clients gepingd; hun RTT volgt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This user has no socket that could be closed.</source>
        <translation>Deze gebruiker heeft geen socket die kan worden gesloten.</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Inspecteren</translation>
    </message>
    <message>
        <source>Show connections</source>
        <translation>Verbindingen tonen</translation>
    </message>
    <message>
        <source>Ping now</source>
        <translation>Nu pingen</translation>
    </message>
    <message>
        <source>Send to this user…</source>
        <translation>Naar deze gebruiker sturen…</translation>
    </message>
    <message>
        <source>Copy user ID</source>
        <translation>Gebruikers-id kopiëren</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Rijen kopiëren</translation>
    </message>
    <message numerus="yes">
        <source>Terminate (%n device(s))…</source>
        <translation>
            <numerusform>Beëindigen (%n apparaat)…</numerusform>
            <numerusform>Beëindigen (%n apparaten)…</numerusform>
        </translation>
    </message>
    <message>
        <source>Block user…</source>
        <translation>Gebruiker blokkeren…</translation>
    </message>
    <message>
        <source>Export users</source>
        <translation>Gebruikers exporteren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Apps and tenants</source>
        <translation>Apps en tenants</translation>
    </message>
    <message>
        <source>Filter users</source>
        <translation>Gebruikers filteren</translation>
    </message>
    <message>
        <source>Filter, for example %1</source>
        <translation>Filter, bijvoorbeeld %1</translation>
    </message>
    <message>
        <source>Sort held</source>
        <translation>Sorteren uitgesteld</translation>
    </message>
    <message>
        <source>Users wait where they are while you are busy with them. Press to sort now (F5).</source>
        <translation>Gebruikers blijven op hun plaats terwijl u ermee bezig bent. Klik om nu te sorteren (F5).</translation>
    </message>
    <message>
        <source>Show as %1</source>
        <translation>Tonen als %1</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kaarten</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Left within a minute</source>
        <translation>Binnen een minuut vertrokken</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Users who left within a minute</source>
        <translation>Gebruikers die binnen een minuut vertrokken</translation>
    </message>
    <message>
        <source>Reading who is online…</source>
        <translation>Wie er online is wordt gelezen…</translation>
    </message>
    <message>
        <source>The server is being asked for the members of its channels.</source>
        <translation>De server wordt gevraagd naar de leden van zijn kanalen.</translation>
    </message>
    <message>
        <source>No presence channel is in use</source>
        <translation>Er is geen presence-kanaal in gebruik</translation>
    </message>
    <message>
        <source>Show how</source>
        <translation>Laten zien hoe</translation>
    </message>
    <message>
        <source>Compare, idle rule, fields of users</source>
        <translation>Vergelijken, regel voor inactief, velden van gebruikers</translation>
    </message>
    <message>
        <source>Show recently left</source>
        <translation>Wie net wegging tonen</translation>
    </message>
    <message>
        <source>Fields of users…</source>
        <translation>Velden van gebruikers…</translation>
    </message>
    <message>
        <source>Export the shown users</source>
        <translation>De getoonde gebruikers exporteren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>Shown users as CSV…</source>
        <translation>Getoonde gebruikers als CSV…</translation>
    </message>
    <message>
        <source>Shown users as JSON Lines…</source>
        <translation>Getoonde gebruikers als JSON Lines…</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Name and colour…</source>
        <translation>Naam en kleur…</translation>
    </message>
</context>
<context>
    <name>ui::ProblemList</name>
    <message>
        <source>None in the last 10 minutes.</source>
        <translation>Geen in de laatste 10 minuten.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Tonen: %1</translation>
    </message>
    <message>
        <source>… and %1 more reasons</source>
        <translation>… en nog %1 redenen</translation>
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
            <numerusform>%n afgewezen: %1</numerusform>
            <numerusform>%n afgewezen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Closest: &quot;%2&quot; (%3).</source>
        <comment>sentence, key, name of the app</comment>
        <translation>%1 Dichtstbij: “%2” (%3).</translation>
    </message>
</context>
<context>
    <name>ui::ProductionBand</name>
    <message>
        <source>Production: %1</source>
        <translation>Productie: %1</translation>
    </message>
</context>
<context>
    <name>ui::PublishDraft</name>
    <message>
        <source>Choose the app to publish to.</source>
        <translation>Kies de app waarnaar wordt verstuurd.</translation>
    </message>
    <message>
        <source>App “%1” is disabled.</source>
        <translation>App “%1” is uitgeschakeld.</translation>
    </message>
    <message>
        <source>Name at least one channel.</source>
        <translation>Noem minstens één channel.</translation>
    </message>
    <message>
        <source>%1 channels are named; one event goes to at most %2 (max_channels_per_event).</source>
        <translation>Er zijn %1 channels genoemd; één event gaat naar hoogstens %2 (max_channels_per_event).</translation>
    </message>
    <message>
        <source>“%1” is encrypted and has a key of its own, so the event can go to no other channel; %2 are named.</source>
        <translation>“%1” is versleuteld en heeft een eigen sleutel, dus het event kan naar geen ander channel; er zijn er %2 genoemd.</translation>
    </message>
    <message>
        <source>“%1” is not a channel name.</source>
        <translation>“%1” is geen channelnaam.</translation>
    </message>
    <message>
        <source>Channel “%1” contains “%2”. Letters, digits and - _ = @ , . ; are allowed.</source>
        <translation>Channel “%1” bevat “%2”. Toegestaan zijn letters, cijfers en - _ = @ , . ;.</translation>
    </message>
    <message>
        <source>Channel “%1…” has %2 bytes; the limit is %3 (max_channel_name_length).</source>
        <translation>Channel “%1…” heeft %2 bytes; de limiet is %3 (max_channel_name_length).</translation>
    </message>
    <message>
        <source>Name the event.</source>
        <translation>Noem het event.</translation>
    </message>
    <message>
        <source>“%1” begins with “%2”; such events belong to the protocol.</source>
        <translation>“%1” begint met “%2”; zulke events horen bij het protocol.</translation>
    </message>
    <message>
        <source>The event&apos;s name has %1 bytes; the limit is %2 (max_event_name_length).</source>
        <translation>De naam van het event heeft %1 bytes; de limiet is %2 (max_event_name_length).</translation>
    </message>
    <message>
        <source>“%1” is not a socket id; those look like 12938.44120.</source>
        <translation>“%1” is geen socket id; die ziet eruit als 12938.44120.</translation>
    </message>
    <message>
        <source>Name the tenant.</source>
        <translation>Noem de tenant.</translation>
    </message>
    <message>
        <source>Name the module of the tenant.</source>
        <translation>Noem de module van de tenant.</translation>
    </message>
    <message>
        <source>Write the id of the user.</source>
        <translation>Schrijf het id van de gebruiker.</translation>
    </message>
    <message>
        <source>Name the role.</source>
        <translation>Noem de rol.</translation>
    </message>
    <message>
        <source>Write the ids of the users, with spaces between them.</source>
        <translation>Schrijf de id&apos;s van de gebruikers, gescheiden door spaties.</translation>
    </message>
    <message>
        <source>%1 roles are named; a notification is for one.</source>
        <translation>Er zijn %1 rollen genoemd; een notificatie is voor één rol.</translation>
    </message>
    <message>
        <source>“%1” contains “%2”. Letters, digits and - _ = @ , ; can be a part of a channel&apos;s name.</source>
        <translation>“%1” bevat “%2”. Een deel van een channelnaam kan letters, cijfers en - _ = @ , ; bevatten.</translation>
    </message>
    <message>
        <source>The data of a notification must be a JSON object, in { }.</source>
        <translation>De data van een notificatie moet een JSON-object zijn, tussen { }.</translation>
    </message>
    <message>
        <source>The data of a tenant event must be a JSON object, in { }.</source>
        <translation>De data van een tenant-event moet een JSON-object zijn, tussen { }.</translation>
    </message>
    <message>
        <source>Write what the notification says, for example {&quot;message&quot;: &quot;Paid&quot;}.</source>
        <translation>Schrijf wat de notificatie zegt, bijvoorbeeld {&quot;message&quot;: &quot;Betaald&quot;}.</translation>
    </message>
    <message>
        <source>Write the data; {} is the shortest.</source>
        <translation>Schrijf de data; {} is het kortst.</translation>
    </message>
    <message>
        <source>The data has %1 bytes; app “%2” allows %3 (max_event_size).</source>
        <translation>De data heeft %1 bytes; app “%2” staat %3 toe (max_event_size).</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3.</source>
        <translation>Regel %1, kolom %2: %3.</translation>
    </message>
    <message>
        <source>%1 channels are named; a client event goes to one.</source>
        <translation>Er zijn %1 channels genoemd; een client event gaat naar één.</translation>
    </message>
    <message>
        <source>“%1” does not begin with “client-”, as the events of clients do.</source>
        <translation>“%1” begint niet met “client-”, zoals de events van clients.</translation>
    </message>
    <message>
        <source>“%1” begins with “client-”; such events come from clients only. Choose to send it through a member of the channel.</source>
        <translation>“%1” begint met “client-”; zulke events komen alleen van clients. Kies ervoor het via een lid van het channel te versturen.</translation>
    </message>
    <message>
        <source>Choose the member whose event it is.</source>
        <translation>Kies het lid van wie het event is.</translation>
    </message>
</context>
<context>
    <name>ui::PublishHistory</name>
    <message>
        <source>Notification</source>
        <translation>Notificatie</translation>
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
        <translation>geweigerd</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>in wachtrij</translation>
    </message>
    <message>
        <source>1 socket</source>
        <translation>1 socket</translation>
    </message>
    <message>
        <source>%1 sockets</source>
        <translation>%1 sockets</translation>
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
        <translation>De server draait niet.</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Platte tekst</translation>
    </message>
    <message>
        <source>Valid JSON with sample values</source>
        <translation>Geldige JSON met voorbeeldwaarden</translation>
    </message>
    <message>
        <source>Valid JSON</source>
        <translation>Geldige JSON</translation>
    </message>
    <message>
        <source>Something is being sent.</source>
        <translation>Er wordt iets verstuurd.</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 van %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Name a channel to see how many sockets it reaches.</source>
        <translation>Noem een channel om te zien hoeveel sockets het bereikt.</translation>
    </message>
    <message>
        <source>Fill in the form to see how many sockets it reaches.</source>
        <translation>Vul het formulier in om te zien hoeveel sockets het bereikt.</translation>
    </message>
    <message>
        <source>Who has the role is looked up when it is sent.</source>
        <translation>Wie de rol heeft, wordt bij het versturen opgezocht.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reason, events</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Queue: %1 waiting, %2 sent, %3 discarded</source>
        <translation>Wachtrij: %1 wacht, %2 verstuurd, %3 verworpen</translation>
    </message>
    <message>
        <source>Discarded since the start, by reason.
%1</source>
        <translation>Verworpen sinds de start, per reden.
%1</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Versturen</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Sjablonen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Templates and history</source>
        <translation>Sjablonen en geschiedenis</translation>
    </message>
    <message>
        <source>The request as a cURL command</source>
        <translation>Het verzoek als cURL-opdracht</translation>
    </message>
    <message>
        <source>The frame as the subscribers get it</source>
        <translation>Het frame zoals de abonnees het krijgen</translation>
    </message>
    <message>
        <source>The data as listeners get it</source>
        <translation>De gegevens zoals luisteraars ze krijgen</translation>
    </message>
    <message>
        <source>Code for Laravel</source>
        <translation>Code voor Laravel</translation>
    </message>
    <message>
        <source>Code for the browser</source>
        <translation>Code voor de browser</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>cURL</source>
        <translation>cURL</translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation>Op de wire</translation>
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
        <translation>Reeks</translation>
    </message>
    <message>
        <source>Result, code and sequence</source>
        <translation>Resultaat, code en reeks</translation>
    </message>
    <message>
        <source>Sent at %1.</source>
        <translation>Verstuurd om %1.</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Stap %1: %2</translation>
    </message>
    <message>
        <source>Can be pasted into a shell until %1; Copy signs it anew.</source>
        <translation>Te plakken in een shell tot %1; Kopiëren ondertekent opnieuw.</translation>
    </message>
    <message>
        <source>Can be pasted into a shell.</source>
        <translation>Te plakken in een shell.</translation>
    </message>
    <message>
        <source>Not sent yet.</source>
        <translation>Nog niet verstuurd.</translation>
    </message>
    <message>
        <source>The same event from a Laravel application.</source>
        <translation>Hetzelfde event vanuit een Laravel-applicatie.</translation>
    </message>
    <message>
        <source>How a page hears it.</source>
        <translation>Hoe een pagina het hoort.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sentence, sentence</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>What listeners are given.</source>
        <translation>Wat luisteraars ontvangen.</translation>
    </message>
    <message numerus="yes">
        <source>Send %n event(s) to production app %1?</source>
        <translation>
            <numerusform>%n event naar productie-app %1 versturen?</numerusform>
            <numerusform>%n events naar productie-app %1 versturen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Send events to production app %1 in a loop, until you stop it?</source>
        <translation>Events in een lus naar productie-app %1 versturen, tot u stopt?</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Versturen</translation>
    </message>
    <message>
        <source>A client event is no request: a client sends it over its own connection.</source>
        <translation>Een client event is geen verzoek: een client stuurt het over de eigen verbinding.</translation>
    </message>
    <message>
        <source>A client event comes from a client; Laravel cannot send one.</source>
        <translation>Een client event komt van een client; Laravel kan er geen versturen.</translation>
    </message>
    <message>
        <source>How a page sends it, and how others hear it.</source>
        <translation>Hoe een pagina het verstuurt, en hoe andere het horen.</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>Ver&amp;sturen</translation>
    </message>
</context>
<context>
    <name>ui::PublishStore</name>
    <message>
        <source>Templates and history could not be read (%1), so they begin anew. The old file is kept as “%2”.</source>
        <translation>Sjablonen en geschiedenis konden niet worden gelezen (%1) en beginnen dus opnieuw. Het oude bestand is bewaard als “%2”.</translation>
    </message>
    <message>
        <source>Templates and history could not be read (%1), so they begin anew.</source>
        <translation>Sjablonen en geschiedenis konden niet worden gelezen (%1) en beginnen dus opnieuw.</translation>
    </message>
    <message>
        <source>“%1” could not be written, so templates and history are lost when the console is closed: %2.</source>
        <translation>“%1” kon niet worden geschreven, dus sjablonen en geschiedenis gaan verloren als de console sluit: %2.</translation>
    </message>
</context>
<context>
    <name>ui::RangeDialog</name>
    <message>
        <source>Stretch of time</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Van</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Tot</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message numerus="yes">
        <source>The end must be at least %n second(s) after the beginning.</source>
        <translation>
            <numerusform>Het eind moet minstens %n seconde na het begin liggen.</numerusform>
            <numerusform>Het eind moet minstens %n seconden na het begin liggen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The beginning lies in the future.</source>
        <translation>Het begin ligt in de toekomst.</translation>
    </message>
    <message>
        <source>Traffic is kept for 24 hours; the beginning lies before that.</source>
        <translation>Verkeer wordt 24 uur bewaard; het begin ligt daarvoor.</translation>
    </message>
    <message>
        <source>Times are those of this machine.</source>
        <translation>Tijden zijn die van deze machine.</translation>
    </message>
</context>
<context>
    <name>ui::RecordControl</name>
    <message>
        <source>Record to a file…</source>
        <translation>Opnemen naar bestand…</translation>
    </message>
    <message>
        <source>Replay a recording…</source>
        <translation>Opname afspelen…</translation>
    </message>
    <message>
        <source>Everything that happens, whatever is shown or captured; at most 8 files of 64 MiB, of which the oldest go</source>
        <translation>Alles wat gebeurt, wat er ook wordt getoond of vastgelegd; hoogstens 8 bestanden van 64 MiB, de oudste vervallen</translation>
    </message>
    <message>
        <source>Record to a file</source>
        <translation>Opnemen naar bestand</translation>
    </message>
    <message>
        <source>Recordings (*.jsonl)</source>
        <translation>Opnamen (*.jsonl)</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) were recorded in %1.</source>
        <translation>
            <numerusform>%n regel opgenomen in %1.</numerusform>
            <numerusform>%n regels opgenomen in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Opname stoppen</translation>
    </message>
    <message>
        <source>Recording to %1 (Ctrl+Shift+R stops)</source>
        <translation>Opname naar %1 (Ctrl+Shift+R stopt)</translation>
    </message>
    <message>
        <source>%1
%2 entries came too fast and are missing.</source>
        <translation>%1
%2 regels kwamen te snel en ontbreken.</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>Opname %1</translation>
    </message>
</context>
<context>
    <name>ui::Recording</name>
    <message>
        <source>The recording stopped: “%1” could not be written: %2. %3 are kept.</source>
        <translation>De opname is gestopt: “%1” kon niet worden geschreven: %2. Bewaard: %3.</translation>
    </message>
    <message>
        <source>“%1” could not be read: %2.</source>
        <translation>“%1” kon niet worden gelezen: %2.</translation>
    </message>
</context>
<context>
    <name>ui::RefusalAdvice</name>
    <message>
        <source>Open limit</source>
        <translation>Limiet openen</translation>
    </message>
    <message>
        <source>Open auth tester with this request</source>
        <translation>Ondertekening van dit verzoek uitleggen</translation>
    </message>
    <message>
        <source>Did you mean app “%1”? Its key is %2.</source>
        <translation>Bedoelde u de app “%1”? De key daarvan is %2.</translation>
    </message>
    <message>
        <source>Show the app</source>
        <translation>App tonen</translation>
    </message>
    <message>
        <source>Copy right .env</source>
        <translation>Juiste .env kopiëren</translation>
    </message>
    <message>
        <source>No app has a key like it.</source>
        <translation>Geen enkele app heeft een key die erop lijkt.</translation>
    </message>
    <message>
        <source>Create app with this key</source>
        <translation>App met deze key maken</translation>
    </message>
    <message>
        <source>The sender&apos;s clock is %1 s behind; the limit of app “%2” is %3 s.</source>
        <translation>De klok van de afzender loopt %1 s achter; de limiet van de app “%2” is %3 s.</translation>
    </message>
    <message>
        <source>The sender&apos;s clock is %1 s ahead; the limit of app “%2” is %3 s.</source>
        <translation>De klok van de afzender loopt %1 s voor; de limiet van de app “%2” is %3 s.</translation>
    </message>
    <message>
        <source>Data is %1; app “%2” allows %3.</source>
        <translation>De data is %1; de app “%2” staat %3 toe.</translation>
    </message>
    <message>
        <source>The request is %1; app “%2” allows %3.</source>
        <translation>Het verzoek is %1; de app “%2” staat %3 toe.</translation>
    </message>
    <message>
        <source>The signature does not match app “%1”. Usually PUSHER_APP_SECRET in Laravel differs or was rotated.</source>
        <translation>De handtekening past niet bij de app “%1”. Meestal is PUSHER_APP_SECRET in Laravel anders of geroteerd.</translation>
    </message>
    <message>
        <source>Copied the lines for the .env file; they leave the clipboard after a minute.</source>
        <translation>De regels voor het .env-bestand zijn gekopieerd; ze gaan na een minuut van het klembord.</translation>
    </message>
</context>
<context>
    <name>ui::RemoveAppDialog</name>
    <message>
        <source>Delete “%1”</source>
        <translation>“%1” verwijderen</translation>
    </message>
    <message>
        <source>Nobody is connected to this app.</source>
        <translation>Niemand is met deze app verbonden.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) will be closed with 4001, and are refused when they come back.</source>
        <translation>
            <numerusform>%n client wordt gesloten met 4001 en bij terugkomst geweigerd.</numerusform>
            <numerusform>%n clients worden gesloten met 4001 en bij terugkomst geweigerd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its key and secret are gone for good; its backends are refused.</source>
        <translation>Key en secret verdwijnen voorgoed; de backends worden geweigerd.</translation>
    </message>
    <message>
        <source>Type its name to confirm</source>
        <translation>Typ de naam om te bevestigen</translation>
    </message>
    <message>
        <source>Delete the app</source>
        <translation>De app verwijderen</translation>
    </message>
    <message>
        <source>Type the name of the app first</source>
        <translation>Typ eerst de naam van de app</translation>
    </message>
    <message>
        <source>The app “%1” was deleted.</source>
        <translation>App “%1” is verwijderd.</translation>
    </message>
</context>
<context>
    <name>ui::ReplayDialog</name>
    <message>
        <source>No file is chosen.</source>
        <translation>Geen bestand gekozen.</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Kiezen…</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Replay a recording</source>
        <translation>Opname afspelen</translation>
    </message>
    <message>
        <source>Choose the recording</source>
        <translation>De opname kiezen</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>zoals het was</translation>
    </message>
    <message>
        <source>×%1</source>
        <comment>speed</comment>
        <translation>×%1</translation>
    </message>
    <message>
        <source>as fast as answers come</source>
        <translation>zo snel als de antwoorden komen</translation>
    </message>
    <message>
        <source>Progress of the replay</source>
        <translation>Voortgang van het afspelen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Recording:</source>
        <translation>Opname:</translation>
    </message>
    <message>
        <source>&amp;Only events that match:</source>
        <translation>&amp;Alleen passende events:</translation>
    </message>
    <message>
        <source>To the &amp;app:</source>
        <translation>Naar a&amp;pp:</translation>
    </message>
    <message>
        <source>S&amp;peed:</source>
        <translation>S&amp;nelheid:</translation>
    </message>
    <message>
        <source>the recorded one</source>
        <translation>de opgenomen app</translation>
    </message>
    <message>
        <source>Choose a recording</source>
        <translation>Opname kiezen</translation>
    </message>
    <message>
        <source>Recordings (*.jsonl);;All files (*)</source>
        <translation>Opnamen (*.jsonl);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Choose a file that was recorded or saved as JSON lines on the Log page.</source>
        <translation>Kies een bestand dat is opgenomen, of op de pagina Log als JSON Lines is opgeslagen.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lezen…</translation>
    </message>
    <message>
        <source>There is no event in it that can be sent.</source>
        <translation>Er staat geen event in dat kan worden verstuurd.</translation>
    </message>
    <message numerus="yes">
        <source>Will send %n event(s)</source>
        <translation>
            <numerusform>Verstuurt %n event</numerusform>
            <numerusform>Verstuurt %n events</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2 to %3.</source>
        <comment>what, duration, app</comment>
        <translation>%1 in %2 naar %3.</translation>
    </message>
    <message>
        <source>%1 as fast as answers come to %2.</source>
        <comment>what, app</comment>
        <translation>%1 zo snel als de antwoorden komen naar %2.</translation>
    </message>
    <message>
        <source>%1 entries are no events</source>
        <translation>%1 regels zijn geen events</translation>
    </message>
    <message>
        <source>%1 client events, which only clients send</source>
        <translation>%1 client events, die alleen clients sturen</translation>
    </message>
    <message>
        <source>%1 do not match</source>
        <translation>%1 passen niet</translation>
    </message>
    <message>
        <source>of %1 only the beginning of the data was recorded</source>
        <translation>van %1 is alleen het begin van de data opgenomen</translation>
    </message>
    <message>
        <source>%1 had a secret in their data</source>
        <translation>%1 hadden een secret in de data</translation>
    </message>
    <message>
        <source>%1 lines are not readable</source>
        <translation>%1 regels zijn onleesbaar</translation>
    </message>
    <message>
        <source>%1 were too fast to be recorded</source>
        <translation>%1 kwamen te snel om op te nemen</translation>
    </message>
    <message>
        <source>what comes after the first %1</source>
        <translation>wat na de eerste %1 komt</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Weggelaten: %1.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>S&amp;toppen</translation>
    </message>
    <message>
        <source>%1 of %2 sent</source>
        <translation>%1 van %2 verstuurd</translation>
    </message>
    <message>
        <source>%1 of %2 events were sent, to %3 sockets altogether.</source>
        <translation>%1 van %2 events verstuurd, naar in totaal %3 sockets.</translation>
    </message>
    <message>
        <source>%1 %2 were refused, the first one because: %3</source>
        <translation>%1 %2 zijn geweigerd, de eerste omdat: %3</translation>
    </message>
    <message numerus="yes">
        <source>Send %n event(s) to production app %1?</source>
        <translation>
            <numerusform>%n event naar productie-app %1 versturen?</numerusform>
            <numerusform>%n events naar productie-app %1 versturen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Versturen</translation>
    </message>
</context>
<context>
    <name>ui::ResponsePane</name>
    <message>
        <source>1 socket</source>
        <translation>1 socket</translation>
    </message>
    <message>
        <source>%1 sockets</source>
        <translation>%1 sockets</translation>
    </message>
    <message>
        <source>1 channel</source>
        <translation>1 channel</translation>
    </message>
    <message>
        <source>%1 channels</source>
        <translation>%1 channels</translation>
    </message>
    <message>
        <source>DRY RUN</source>
        <translation>PROEFLOOP</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>Er is nog niets verstuurd.</translation>
    </message>
    <message>
        <source>Open in &amp;log</source>
        <translation>In &amp;log openen</translation>
    </message>
    <message>
        <source>Sockets reached on each channel</source>
        <translation>Bereikte sockets per channel</translation>
    </message>
    <message>
        <source>Nobody is subscribed: 0 sockets on %1.</source>
        <translation>Er zijn geen abonnees: 0 sockets op %1.</translation>
    </message>
    <message>
        <source>Will reach %1 on %2.</source>
        <translation>Bereikt %1 op %2.</translation>
    </message>
    <message>
        <source>Will reach %1 of %2 on %3, %4 excluded.</source>
        <translation>Bereikt %1 van %2 op %3, %4 uitgesloten.</translation>
    </message>
    <message numerus="yes">
        <source>Queued as %n event(s), %1. The log says what becomes of them.</source>
        <translation>
            <numerusform>In de wachtrij als %n event, %1. Het log zegt wat ermee gebeurt.</numerusform>
            <numerusform>In de wachtrij als %n events, %1. Het log zegt wat ermee gebeurt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Queued, %1. Who has the role is looked up; the log says what becomes of it.</source>
        <translation>In de wachtrij, %1. Wie de rol heeft, wordt opgezocht; het log zegt wat ermee gebeurt.</translation>
    </message>
    <message numerus="yes">
        <source>Sent to %1 as %n event(s), %2.</source>
        <translation>
            <numerusform>Verstuurd naar %1 als %n event, %2.</numerusform>
            <numerusform>Verstuurd naar %1 als %n events, %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>Niet verstuurd. %1</translation>
    </message>
    <message>
        <source>Who has the role is looked up when it is sent.</source>
        <translation>Wie de rol heeft, wordt bij het versturen opgezocht.</translation>
    </message>
    <message>
        <source>Nothing was sent. %1 %2 of data; the request, the frame and the code are beside this.</source>
        <translation>Er is niets verstuurd. %1 %2 aan data; verzoek, frame en code staan hiernaast.</translation>
    </message>
    <message>
        <source>Sent %1 of %2 events in %3 s, %4 a second</source>
        <translation>%1 van %2 events verstuurd in %3 s, %4 per seconde</translation>
    </message>
    <message>
        <source>Sent %1 events in %2 s, %3 a second</source>
        <translation>%1 events verstuurd in %2 s, %3 per seconde</translation>
    </message>
    <message>
        <source>%1; then stopped.</source>
        <translation>%1; toen gestopt.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Reached %1 in all.</source>
        <translation>In totaal %1 bereikt.</translation>
    </message>
    <message>
        <source>%1 failed, the first because: %2</source>
        <translation>%1 mislukt, de eerste omdat: %2</translation>
    </message>
    <message>
        <source>None failed.</source>
        <translation>Geen mislukt.</translation>
    </message>
    <message>
        <source>%1 were not answered.</source>
        <translation>%1 zijn niet beantwoord.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>channel, sockets</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Answered with %1 in %2 ms</source>
        <translation>Beantwoord met %1 in %2 ms</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>answer, its body</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 Sent to %2 on %3.</source>
        <comment>answer, sockets, channels</comment>
        <translation>%1 Verstuurd naar %2 op %3.</translation>
    </message>
    <message>
        <source>Sent to %1 on %2: first write after %3 ms, last after %4 ms.</source>
        <translation>Verstuurd naar %1 op %2: eerste keer schrijven na %3 ms, laatste na %4 ms.</translation>
    </message>
    <message>
        <source>Sent to %1 on %2 in %3 ms.</source>
        <translation>Verstuurd naar %1 op %2 in %3 ms.</translation>
    </message>
    <message>
        <source>%1 %2 of data, %3.</source>
        <comment>sentence, size, time</comment>
        <translation>%1 %2 aan data, %3.</translation>
    </message>
</context>
<context>
    <name>ui::RotateDialog</name>
    <message>
        <source>Another secret for “%1”</source>
        <translation>Nieuw secret voor “%1”</translation>
    </message>
    <message>
        <source>Belfry makes another secret at random. Clients that are connected stay. Backends sign with the secret: each of them needs the other one before the time below is over, and is refused with 401 afterwards.</source>
        <translation>Belfry maakt een willekeurig nieuw secret. Verbonden clients blijven. Backends ondertekenen met het secret: elk ervan heeft het nieuwe nodig voordat de tijd hieronder om is, en wordt daarna geweigerd met 401.</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>The old one stays valid for</source>
        <translation>Het oude blijft geldig gedurende</translation>
    </message>
    <message>
        <source>Make another secret</source>
        <translation>Nieuw secret maken</translation>
    </message>
    <message>
        <source>At once: backends with the old secret are refused from this moment on.</source>
        <translation>Meteen: backends met het oude secret worden vanaf nu geweigerd.</translation>
    </message>
    <message>
        <source>%1, until %2.</source>
        <translation>%1, tot %2.</translation>
    </message>
    <message>
        <source>“%1” has another secret. Copy it from the form into your backends.</source>
        <translation>“%1” heeft een nieuw secret. Kopieer het uit het formulier naar uw backends.</translation>
    </message>
</context>
<context>
    <name>ui::RowTable</name>
    <message>
        <source>Reset columns</source>
        <translation>Kolommen herstellen</translation>
    </message>
    <message>
        <source>%1, ascending</source>
        <translation>%1, oplopend</translation>
    </message>
    <message>
        <source>%1, descending</source>
        <translation>%1, aflopend</translation>
    </message>
</context>
<context>
    <name>ui::RuleDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>New rule for channels</source>
        <translation>Nieuwe regel voor channels</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Patroon</translation>
    </message>
    <message>
        <source>{name} stands for one part without a dot, {id:int} for a whole number. {tenant} says whose the channel is.</source>
        <translation>{name} staat voor één deel zonder punt, {id:int} voor een geheel getal. {tenant} zegt van wie het channel is.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>empty: the pattern</source>
        <translation>leeg: het patroon</translation>
    </message>
    <message>
        <source>Who may join</source>
        <translation>Wie mag deelnemen</translation>
    </message>
    <message>
        <source>Whoever is signed in</source>
        <translation>Wie is aangemeld</translation>
    </message>
    <message>
        <source>Members of the tenant</source>
        <translation>Leden van de tenant</translation>
    </message>
    <message>
        <source>Members with one of these roles</source>
        <translation>Leden met een van deze rollen</translation>
    </message>
    <message>
        <source>Members with one of these permissions</source>
        <translation>Leden met een van deze rechten</translation>
    </message>
    <message>
        <source>The user whose ID is in the name</source>
        <translation>De gebruiker van wie het id in de naam staat</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welke</translation>
    </message>
    <message>
        <source>User fields</source>
        <translation>Gebruikersvelden</translation>
    </message>
    <message>
        <source>for presence channels: name email</source>
        <translation>voor presence-channels: name email</translation>
    </message>
    <message>
        <source>Text for the configuration file</source>
        <translation>Tekst voor het configuratiebestand</translation>
    </message>
    <message>
        <source>Put this into a configuration file and start Belfry with --config and its name.</source>
        <translation>Zet dit in een configuratiebestand en start Belfry met --config en de naam ervan.</translation>
    </message>
    <message>
        <source>Put this at the end of %1. The rule holds as soon as the file is saved.</source>
        <translation>Zet dit aan het eind van %1. De regel geldt zodra het bestand is opgeslagen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>A rule needs a pattern.</source>
        <translation>Een regel heeft een patroon nodig.</translation>
    </message>
    <message>
        <source>A channel that begins with neither private- nor presence- is public: everybody may join, and the rule only says whose it is.</source>
        <translation>Een channel dat niet met private- of presence- begint, is openbaar: iedereen mag deelnemen, en de regel zegt alleen van wie het is.</translation>
    </message>
    <message>
        <source>Members are members of a tenant, so the pattern needs {tenant}.</source>
        <translation>Leden zijn lid van een tenant, dus het patroon heeft {tenant} nodig.</translation>
    </message>
    <message>
        <source>Name the placeholder that holds the ID: user</source>
        <translation>Noem de placeholder met het id: user</translation>
    </message>
    <message>
        <source>Say which, with spaces between them.</source>
        <translation>Noem ze, gescheiden door spaties.</translation>
    </message>
    <message>
        <source>The pattern has no placeholder {%1}.</source>
        <translation>Het patroon heeft geen placeholder {%1}.</translation>
    </message>
    <message>
        <source>admin seller</source>
        <translation>admin verkoper</translation>
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
        <translation>Volgorde</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Patroon</translation>
    </message>
    <message>
        <source>Who may join</source>
        <translation>Wie mag deelnemen</translation>
    </message>
    <message>
        <source>Tenant from</source>
        <translation>Tenant uit</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>User fields</source>
        <translation>Gebruikersvelden</translation>
    </message>
    <message>
        <source>New rule…</source>
        <translation>Nieuwe regel…</translation>
    </message>
    <message>
        <source>Text of a rule for the configuration file</source>
        <translation>Tekst van een regel voor het configuratiebestand</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Copy the chosen rule as the configuration file has it</source>
        <translation>De gekozen regel kopiëren zoals het configuratiebestand die heeft</translation>
    </message>
    <message>
        <source>Rules for channels</source>
        <translation>Regels voor channels</translation>
    </message>
    <message>
        <source>No kind of channel has a rule. Backends decide who may join, by their signatures.</source>
        <translation>Geen enkele soort channel heeft een regel. Backends bepalen met hun handtekeningen wie mag deelnemen.</translation>
    </message>
    <message>
        <source>&amp;Try a channel name</source>
        <translation>Channelnaam &amp;proberen</translation>
    </message>
    <message>
        <source>Try a channel name</source>
        <translation>Channelnaam proberen</translation>
    </message>
    <message>
        <source>App of the channel</source>
        <translation>App van het channel</translation>
    </message>
    <message>
        <source>&amp;Whose channels are that no rule has a tenant for, the first that fits</source>
        <translation>&amp;Van wie channels zijn waarvoor geen regel een tenant heeft, de eerste die past</translation>
    </message>
    <message>
        <source>Patterns for tenants</source>
        <translation>Patronen voor tenants</translation>
    </message>
    <message>
        <source>every app</source>
        <translation>elke app</translation>
    </message>
    <message>
        <source>%1
May join: %2</source>
        <translation>%1
Mag deelnemen: %2</translation>
    </message>
    <message>
        <source>There are none: such channels are Unassigned.</source>
        <translation>Er zijn er geen: zulke channels zijn Niet toegewezen.</translation>
    </message>
    <message>
        <source>Rules are changed in a configuration file, and Belfry runs without one: start it with --config and its name.</source>
        <translation>Regels worden gewijzigd in een configuratiebestand, en Belfry draait zonder: start het met --config en de naam ervan.</translation>
    </message>
    <message>
        <source>Rules are changed in %1 and hold as soon as it is saved; channels that are occupied keep their tenant until they are vacated.</source>
        <translation>Regels worden gewijzigd in %1 en gelden zodra het is opgeslagen; bezette channels houden hun tenant tot ze zijn verlaten.</translation>
    </message>
    <message>
        <source>Belfry is not asked who may join (authorization.enabled); the rules only name channels and their tenants.</source>
        <translation>Belfry wordt niet gevraagd wie mag deelnemen (authorization.enabled); de regels benoemen alleen channels en hun tenants.</translation>
    </message>
    <message>
        <source>Write a name to see its tenant, its rule and who may join.</source>
        <translation>Schrijf een naam om de tenant en de regel ervan te zien, en wie mag deelnemen.</translation>
    </message>
    <message>
        <source>Copied the rule.</source>
        <translation>De regel is gekopieerd.</translation>
    </message>
    <message>
        <source>Channel rules</source>
        <translation>Channelregels</translation>
    </message>
</context>
<context>
    <name>ui::Samples</name>
    <message>
        <source>The frame names the channel of each user, known only when it is sent.</source>
        <translation>Het frame noemt het channel van elke gebruiker; dat is pas bij het versturen bekend.</translation>
    </message>
    <message>
        <source>The frame. Its data is a text and stays one.</source>
        <translation>Het frame. De gegevens zijn tekst en blijven dat.</translation>
    </message>
    <message>
        <source>The frame. Its data is a text with JSON in it, so the quotation marks are escaped.</source>
        <translation>Het frame. De gegevens zijn tekst met JSON erin; daarom staan er backslashes voor de aanhalingstekens.</translation>
    </message>
    <message>
        <source>// Laravel broadcasts arrays only; this event&apos;s data is another value, so it stays empty here.
</source>
        <translation>// Laravel broadcast alleen arrays; de data van dit event is een andere waarde en blijft hier dus leeg.
</translation>
    </message>
    <message>
        <source>// Laravel 11.5 and later, anywhere:
</source>
        <translation>// Laravel 11.5 en later, overal:
</translation>
    </message>
    <message>
        <source>// An event of its own, sent with broadcast(new %1)%2:
</source>
        <translation>// Een eigen event, verstuurd met broadcast(new %1)%2:
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
        <translation>Het frame. De data van een client is zelf JSON, en geen tekst met JSON erin.</translation>
    </message>
</context>
<context>
    <name>ui::SaveJob</name>
    <message>
        <source>Progress of saving</source>
        <translation>Voortgang van het opslaan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>%1 entries are saved in %2.</source>
        <translation>%1 regels zijn opgeslagen in %2.</translation>
    </message>
    <message>
        <source>Saving was cancelled; no file was written.</source>
        <translation>Opslaan is geannuleerd; er is geen bestand geschreven.</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Log opslaan</translation>
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
        <translation>%1 van %2 regels worden opgeslagen</translation>
    </message>
</context>
<context>
    <name>ui::SavedFilters</name>
    <message>
        <source>%1 filters are kept already; remove one first.</source>
        <translation>Er zijn al %1 filters bewaard; verwijder er eerst een.</translation>
    </message>
    <message>
        <source>The filter is kept. Its menu renames or removes it.</source>
        <translation>Het filter is bewaard. Hernoemen of verwijderen kan in het menu ervan.</translation>
    </message>
    <message>
        <source>Rename the filter</source>
        <translation>Filter hernoemen</translation>
    </message>
    <message>
        <source>Name of the filter “%1”:</source>
        <translation>Naam van het filter “%1”:</translation>
    </message>
    <message>
        <source>%1
Menu key or right click: rename, remove</source>
        <translation>%1
Menutoets of rechtsklik: hernoemen, verwijderen</translation>
    </message>
    <message>
        <source>Saved filter %1</source>
        <translation>Bewaard filter %1</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Hernoemen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation>Dit filter bewaren</translation>
    </message>
    <message>
        <source>Keep this filter as a button</source>
        <translation>Dit filter als knop bewaren</translation>
    </message>
    <message>
        <source>This filter is kept</source>
        <translation>Dit filter is bewaard</translation>
    </message>
    <message>
        <source>Keep a filter: there is none</source>
        <translation>Filter bewaren: er is er geen</translation>
    </message>
    <message>
        <source>Keep a filter: this one is not valid</source>
        <translation>Filter bewaren: dit is ongeldig</translation>
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
        <translation>App die het venster toont</translation>
    </message>
    <message>
        <source>Tenant that the window shows</source>
        <translation>Tenant die het venster toont</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereik</translation>
    </message>
    <message>
        <source>All apps</source>
        <translation>Alle apps</translation>
    </message>
    <message>
        <source>All tenants</source>
        <translation>Alle tenants</translation>
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
        <translation>Secret kopiëren; het gaat na een minuut van het klembord</translation>
    </message>
    <message>
        <source>Copy the secret</source>
        <translation>Secret kopiëren</translation>
    </message>
    <message>
        <source>Hide the secret</source>
        <translation>Secret verbergen</translation>
    </message>
    <message>
        <source>Show the secret for half a minute</source>
        <translation>Secret een halve minuut tonen</translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation>Secret tonen</translation>
    </message>
    <message>
        <source>The secret is on the clipboard for a minute.</source>
        <translation>Het secret staat een minuut op het klembord.</translation>
    </message>
</context>
<context>
    <name>ui::SendBar</name>
    <message>
        <source>D&amp;ry run</source>
        <translation>P&amp;roefloop</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>Ver&amp;sturen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Events that were sent</source>
        <translation>Verstuurde events</translation>
    </message>
    <message>
        <source>Builds and signs everything, and sends nothing</source>
        <translation>Bouwt en ondertekent alles, en verstuurt niets</translation>
    </message>
    <message>
        <source>How often the event is sent</source>
        <translation>Hoe vaak het event wordt verstuurd</translation>
    </message>
    <message>
        <source>How often the event is sent, each time with new values</source>
        <translation>Hoe vaak het event wordt verstuurd, telkens met nieuwe waarden</translation>
    </message>
    <message>
        <source> ×</source>
        <comment>times</comment>
        <translation> ×</translation>
    </message>
    <message>
        <source>How fast the event is repeated</source>
        <translation>Hoe snel het event wordt herhaald</translation>
    </message>
    <message>
        <source>What the pace is counted in</source>
        <translation>Eenheid van het tempo</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>per seconde</translation>
    </message>
    <message>
        <source>ms apart</source>
        <translation>ms ertussen</translation>
    </message>
    <message>
        <source>Send nothing more (Esc)</source>
        <translation>Niets meer versturen (Esc)</translation>
    </message>
    <message>
        <source>Show what would be sent (Ctrl+Return)</source>
        <translation>Tonen wat zou worden verstuurd (Ctrl+Return)</translation>
    </message>
    <message numerus="yes">
        <source>Send the event %n time(s) (Ctrl+Return)</source>
        <translation>
            <numerusform>Het event %n keer versturen (Ctrl+Return)</numerusform>
            <numerusform>Het event %n keer versturen (Ctrl+Return)</numerusform>
        </translation>
    </message>
    <message>
        <source>Send the event (Ctrl+Return)</source>
        <translation>Het event versturen (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Sent %1 of %2, %3 a second, %4 failed.</source>
        <translation>%1 van %2 verstuurd, %3 per seconde, %4 mislukt.</translation>
    </message>
    <message>
        <source>Sent %1, %2 a second, %3 failed.</source>
        <translation>%1 verstuurd, %2 per seconde, %3 mislukt.</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Proefloop</translation>
    </message>
</context>
<context>
    <name>ui::SequenceModel</name>
    <message numerus="yes">
        <source>waits %n millisecond(s)</source>
        <translation>
            <numerusform>wacht %n milliseconde</numerusform>
            <numerusform>wacht %n milliseconden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Notificatie</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Gaat naar</translation>
    </message>
</context>
<context>
    <name>ui::SequencePanel</name>
    <message>
        <source>Events one after the other, each with its own data and variables. Write the first one above and press Add.</source>
        <translation>Events na elkaar, elk met eigen data en variabelen. Schrijf hierboven het eerste en klik op Toevoegen.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Add what is written above as the last step</source>
        <translation>Wat hierboven staat als laatste stap toevoegen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>Put what is written above in this step&apos;s place</source>
        <translation>Deze stap vervangen door wat hierboven staat</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Take this step out</source>
        <translation>Deze stap eruit halen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Send this step earlier</source>
        <translation>Deze stap eerder versturen</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Send this step later</source>
        <translation>Deze stap later versturen</translation>
    </message>
    <message>
        <source>How often the sequence runs</source>
        <translation>Hoe vaak de reeks wordt uitgevoerd</translation>
    </message>
    <message>
        <source>in a loop</source>
        <translation>herhaald</translation>
    </message>
    <message>
        <source> ×</source>
        <comment>times</comment>
        <translation> ×</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Uitvoeren</translation>
    </message>
    <message>
        <source>Send the steps, each after its time</source>
        <translation>De stappen versturen, elk na zijn tijd</translation>
    </message>
    <message>
        <source>Steps of the sequence</source>
        <translation>Stappen van de reeks</translation>
    </message>
</context>
<context>
    <name>ui::ServerPage</name>
    <message>
        <source>Set in %1; change it there.</source>
        <translation>Ingesteld in %1; wijzig het daar.</translation>
    </message>
    <message>
        <source>Set by the environment (%1).</source>
        <translation>Ingesteld door de omgeving (%1).</translation>
    </message>
    <message>
        <source>Set on the command line (%1).</source>
        <translation>Ingesteld op de opdrachtregel (%1).</translation>
    </message>
    <message>
        <source>There is no file in which settings could be kept.</source>
        <translation>Er is geen bestand waarin instellingen bewaard kunnen worden.</translation>
    </message>
    <message>
        <source>Kept in %1. A configuration file, the environment and the command line win over it.</source>
        <translation>Bewaard in %1. Een configuratiebestand, de omgeving en de opdrachtregel gaan voor.</translation>
    </message>
    <message>
        <source>Listening on %1.</source>
        <translation>Luistert op %1.</translation>
    </message>
    <message>
        <source>The server is stopping; clients are told to reconnect.</source>
        <translation>De server stopt; clients worden gevraagd opnieuw te verbinden.</translation>
    </message>
    <message>
        <source>The server is stopped.</source>
        <translation>De server is gestopt.</translation>
    </message>
    <message>
        <source>TLS with the certificate of %1, valid until %2.</source>
        <translation>TLS met het certificaat van %1, geldig tot %2.</translation>
    </message>
    <message>
        <source>The settings have not come yet.</source>
        <translation>De instellingen zijn er nog niet.</translation>
    </message>
    <message>
        <source>Needs a certificate and its key</source>
        <translation>Vraagt een certificaat en de sleutel ervan</translation>
    </message>
    <message>
        <source>TLS is switched off</source>
        <translation>TLS staat uit</translation>
    </message>
    <message>
        <source>Else they are sent to wss with 4000, and to https with 400</source>
        <translation>Anders worden ze met 4000 naar wss en met 400 naar https gestuurd</translation>
    </message>
    <message>
        <source>Enter an address to listen on.</source>
        <translation>Voer een adres in om op te luisteren.</translation>
    </message>
    <message>
        <source>Choose a certificate and its key, or switch TLS off.</source>
        <translation>Kies een certificaat en de sleutel ervan, of zet TLS uit.</translation>
    </message>
    <message>
        <source>Tick that you understand the warning, or choose another address or TLS.</source>
        <translation>Vink aan dat u de waarschuwing begrijpt, of kies een ander adres of TLS.</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2; clients refuse it.</source>
        <translation>Het certificaat van %1 is verlopen op %2; clients weigeren het.</translation>
    </message>
    <message>
        <source>Certificate and key fit. It is for %1, valid until %2.</source>
        <translation>Certificaat en sleutel passen. Het is voor %1, geldig tot %2.</translation>
    </message>
    <message>
        <source>Certificates and keys (*.pem *.crt *.cer *.key)</source>
        <translation>Certificaten en sleutels (*.pem *.crt *.cer *.key)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Apply the changes first</source>
        <translation>Pas eerst de wijzigingen toe</translation>
    </message>
    <message>
        <source>Clients are told to reconnect (4200); they come back by themselves</source>
        <translation>Clients worden gevraagd opnieuw te verbinden (4200); ze komen vanzelf terug</translation>
    </message>
    <message>
        <source>The listener is being restarted; clients are told to reconnect.</source>
        <translation>De luisteraar wordt herstart; clients worden gevraagd opnieuw te verbinden.</translation>
    </message>
    <message>
        <source>The server listens on %1, port %2, until its listener is restarted; then on %3, port %4.</source>
        <translation>De server luistert op %1, poort %2, tot de luisteraar herstart is; daarna op %3, poort %4.</translation>
    </message>
    <message>
        <source>The listener was restarted.</source>
        <translation>De luisteraar is herstart.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>This machine alone</source>
        <translation>Alleen deze machine</translation>
    </message>
    <message>
        <source>This machine alone, by IPv6</source>
        <translation>Alleen deze machine, via IPv6</translation>
    </message>
    <message>
        <source>Every network this machine is in</source>
        <translation>Elk netwerk waarin deze machine zit</translation>
    </message>
    <message>
        <source>Every network this machine is in, by IPv6</source>
        <translation>Elk netwerk waarin deze machine zit, via IPv6</translation>
    </message>
    <message>
        <source>Add&amp;ress</source>
        <translation>Ad&amp;res</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Poort</translation>
    </message>
    <message>
        <source>any free one</source>
        <translation>een vrije</translation>
    </message>
    <message>
        <source>Where clients and backends connect; 0 takes a free one at every start</source>
        <translation>Waar clients en backends verbinden; 0 neemt bij elke start een vrije</translation>
    </message>
    <message>
        <source>Without TLS, everyone on the networks of this address can read what clients and backends send, and take over their sessions.</source>
        <translation>Zonder TLS kan iedereen op de netwerken van dit adres lezen wat clients en backends sturen, en hun sessies overnemen.</translation>
    </message>
    <message>
        <source>I &amp;understand, and want it so</source>
        <translation>Ik &amp;begrijp het, en wil het zo</translation>
    </message>
    <message>
        <source>Needed before these settings can be applied</source>
        <translation>Nodig voordat deze instellingen toegepast kunnen worden</translation>
    </message>
    <message>
        <source>A file in PEM form on this machine</source>
        <translation>Een bestand in PEM-vorm op deze machine</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>Choose the file: %1</source>
        <translation>Kies het bestand: %1</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Versleuteling</translation>
    </message>
    <message>
        <source>&amp;TLS: clients connect by wss and https</source>
        <translation>&amp;TLS: clients verbinden via wss en https</translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation>&amp;Certificaat</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Sleutel</translation>
    </message>
    <message>
        <source>Take clients without TLS &amp;as well</source>
        <translation>Ook clients zonder TLS &amp;aannemen</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Connections at &amp;most</source>
        <translation>Hoogstens zoveel &amp;verbindingen</translation>
    </message>
    <message>
        <source>as many as the system allows</source>
        <translation>zoveel als het systeem toestaat</translation>
    </message>
    <message>
        <source>Of all apps together; one more is refused with 4100</source>
        <translation>Van alle apps samen; één meer wordt geweigerd met 4100</translation>
    </message>
    <message>
        <source>&amp;New ones per minute</source>
        <translation>&amp;Nieuwe per minuut</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>geen limiet</translation>
    </message>
    <message>
        <source>From one address that is not this machine; more are answered with 429</source>
        <translation>Van één adres dat niet deze machine is; meer krijgen 429</translation>
    </message>
    <message>
        <source>&amp;Send clients away over</source>
        <translation>Clients weg&amp;sturen over</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>When the server stops, so that they do not all come back at once</source>
        <translation>Als de server stopt, zodat ze niet allemaal tegelijk terugkomen</translation>
    </message>
    <message>
        <source>R&amp;estart listener</source>
        <translation>Luist&amp;eraar herstarten</translation>
    </message>
    <message>
        <source>This machine and its Docker containers</source>
        <translation>Deze machine en haar Docker-containers</translation>
    </message>
    <message>
        <source>IP addresses of this machine, separated by commas; 0.0.0.0 is every one it has</source>
        <translation>IP-adressen van deze machine, gescheiden door komma’s; 0.0.0.0 is elk adres dat ze heeft</translation>
    </message>
</context>
<context>
    <name>ui::SettingsCopy</name>
    <message>
        <source>The file is not JSON: %1 at character %2.</source>
        <translation>Het bestand is geen JSON: %1 bij teken %2.</translation>
    </message>
    <message>
        <source>The file is not a copy of the console’s settings.</source>
        <translation>Het bestand is geen kopie van de instellingen van de console.</translation>
    </message>
    <message>
        <source>The file is of a newer Belfry (form %1; this one reads %2).</source>
        <translation>Het bestand is van een nieuwere Belfry (vorm %1; deze leest %2).</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Instellingen zoeken</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categorieën</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Algemeen</translation>
    </message>
    <message>
        <source>Notifications and tray</source>
        <translation>Notificaties en systeemvak</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Sneltoetsen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Zoals het bureaublad</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>theme</comment>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>theme</comment>
        <translation>Donker</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Taal</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>T&amp;hema</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Te&amp;kstgrootte</translation>
    </message>
    <message>
        <source>&amp;Ask before quitting when clients would be disconnected</source>
        <translation>&amp;Vragen voor het afsluiten als clients zouden worden verbroken</translation>
    </message>
    <message>
        <source>&amp;Notify of alerts outside the window, at most once a minute per rule</source>
        <translation>Meldingen ook buiten het venster &amp;notificeren, hoogstens eens per minuut per regel</translation>
    </message>
    <message>
        <source>&amp;Closing the window leaves Belfry running in the tray</source>
        <translation>Bij &amp;sluiten van het venster blijft Belfry in het systeemvak draaien</translation>
    </message>
    <message>
        <source>Nothing has been changed</source>
        <translation>Er is niets gewijzigd</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Geavanceerd</translation>
    </message>
    <message>
        <source>Compact &amp;rows</source>
        <translation>Compacte &amp;rijen</translation>
    </message>
    <message>
        <source>S&amp;mooth lines in charts (takes more of the processor)</source>
        <translation>&amp;Vloeiende lijnen in grafieken (kost meer van de processor)</translation>
    </message>
    <message>
        <source>&amp;Start the server with Belfry</source>
        <translation>De &amp;server starten met Belfry</translation>
    </message>
    <message>
        <source>As&amp;k before stopping the server when clients would be disconnected</source>
        <translation>&amp;Vragen voor het stoppen van de server als er clients verbroken zouden worden</translation>
    </message>
    <message>
        <source>&amp;Entries in memory</source>
        <translation>&amp;Regels in het geheugen</translation>
    </message>
    <message>
        <source>Memory for their &amp;data</source>
        <translation>Geheugen voor hun &amp;gegevens</translation>
    </message>
    <message>
        <source> MiB</source>
        <comment>mebibytes, after a number</comment>
        <translation> MiB</translation>
    </message>
    <message>
        <source>The oldest entries go when either is full; while the log is paused as many again are kept. What is recorded, and the journal on disk, are not limited by this.</source>
        <translation>De oudste regels gaan weg als een van beide vol is; terwijl het log gepauzeerd is worden er nog eens zoveel bewaard. Wat opgenomen wordt, en het journaal op schijf, zijn hierdoor niet beperkt.</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnose…</translation>
    </message>
    <message>
        <source>How smoothly this window runs, what it keeps, and what it has said.</source>
        <translation>Hoe soepel dit venster loopt, wat het bewaart en wat het gezegd heeft.</translation>
    </message>
    <message>
        <source>Open in sa&amp;fe mode</source>
        <translation>Openen in v&amp;eilige modus</translation>
    </message>
    <message>
        <source>The window is opened as new, as if nothing had been kept of it; nothing is lost.</source>
        <translation>Het venster wordt als nieuw geopend, alsof er niets van bewaard was; er gaat niets verloren.</translation>
    </message>
    <message>
        <source>&amp;Reset everything…</source>
        <translation>Alles te&amp;rugzetten…</translation>
    </message>
    <message>
        <source>Forgets columns, filters, rules of alerts and colours, shortcuts and all other choices of this window. Apps, tenants, templates and the server&apos;s settings stay.</source>
        <translation>Vergeet kolommen, filters, regels voor alarmen en kleuren, sneltoetsen en alle andere keuzes van dit venster. Apps, tenants, sjablonen en de instellingen van de server blijven.</translation>
    </message>
    <message>
        <source>Forget all that was chosen in this window? This cannot be undone; “Export console settings…” in the menu File keeps a copy.</source>
        <translation>Alles vergeten wat in dit venster gekozen is? Dit kan niet ongedaan gemaakt worden; “Console-instellingen exporteren…” in het menu Bestand bewaart een kopie.</translation>
    </message>
    <message>
        <source>Reset everything</source>
        <translation>Alles terugzetten</translation>
    </message>
</context>
<context>
    <name>ui::SetupCheck</name>
    <message>
        <source>The server listens</source>
        <translation>De server luistert</translation>
    </message>
    <message>
        <source>An application has published an event</source>
        <translation>Een applicatie heeft een event verstuurd</translation>
    </message>
    <message>
        <source>A client has connected</source>
        <translation>Een client is verbonden</translation>
    </message>
    <message>
        <source>An event was delivered to a client</source>
        <translation>Een event is bij een client afgeleverd</translation>
    </message>
    <message>
        <source>It is stopped: Server &gt; Start, or Ctrl+F5.</source>
        <translation>Hij is gestopt: Server &gt; Starten, of Ctrl+F5.</translation>
    </message>
    <message>
        <source>It did not start: %1</source>
        <translation>Hij is niet gestart: %1</translation>
    </message>
    <message>
        <source>A request was refused: %1</source>
        <translation>Een verzoek is geweigerd: %1</translation>
    </message>
    <message>
        <source>Nothing has come yet. Run the cURL tab; in Laravel clear the cached configuration (php artisan config:clear) and restart the queue workers.</source>
        <translation>Er is nog niets gekomen. Voer het tabblad cURL uit; wis in Laravel de gecachete configuratie (php artisan config:clear) en herstart de queue workers.</translation>
    </message>
    <message>
        <source>A client was refused: %1</source>
        <translation>Een client is geweigerd: %1</translation>
    </message>
    <message>
        <source>Nobody has come yet. Build the front end again, and look in the browser&apos;s console: without wsHost Echo goes to pusher.com.</source>
        <translation>Er is nog niemand. Bouw de frontend opnieuw en kijk in de console van de browser: zonder wsHost gaat Echo naar pusher.com.</translation>
    </message>
    <message>
        <source>An event was published, but nobody is subscribed to its channel.</source>
        <translation>Er is een event verstuurd, maar niemand is op het channel geabonneerd.</translation>
    </message>
    <message>
        <source>Subscribe a client to %1 as the Echo tab does, then send the test event.</source>
        <translation>Abonneer een client op %1 zoals op het tabblad Echo, en verstuur dan het testevent.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gelukt</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>nog niet</translation>
    </message>
</context>
<context>
    <name>ui::SetupServer</name>
    <message>
        <source>Others and containers may &amp;reach it</source>
        <translation>Anderen en containers &amp;mogen erbij</translation>
    </message>
    <message>
        <source>T&amp;LS</source>
        <translation>T&amp;LS</translation>
    </message>
    <message>
        <source>App&amp;ly</source>
        <translation>&amp;Toepassen</translation>
    </message>
    <message>
        <source>Port of the server</source>
        <translation>Poort van de server</translation>
    </message>
    <message>
        <source>any</source>
        <translation>vrij</translation>
    </message>
    <message>
        <source>Listens on all addresses of this machine (server.host 0.0.0.0)</source>
        <translation>Luistert op alle adressen van deze machine (server.host 0.0.0.0)</translation>
    </message>
    <message>
        <source>Needs a certificate and its key</source>
        <translation>Vraagt een certificaat en de sleutel ervan</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificaat</translation>
    </message>
    <message>
        <source>Certificate, a PEM file</source>
        <translation>Certificaat, een PEM-bestand</translation>
    </message>
    <message>
        <source>Key of the certificate</source>
        <translation>Sleutel van het certificaat</translation>
    </message>
    <message>
        <source>Its key, a PEM file</source>
        <translation>De sleutel ervan, een PEM-bestand</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Poort</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Kiezen: %1</translation>
    </message>
    <message>
        <source>The settings have not come yet.</source>
        <translation>De instellingen zijn er nog niet.</translation>
    </message>
    <message>
        <source>There is no file in which settings could be kept.</source>
        <translation>Er is geen bestand waarin instellingen bewaard kunnen worden.</translation>
    </message>
    <message>
        <source>Choose a certificate and its key, or switch TLS off.</source>
        <translation>Kies een certificaat en de sleutel ervan, of zet TLS uit.</translation>
    </message>
    <message>
        <source>Keep this, and restart the listener; clients come back</source>
        <translation>Dit bewaren en de luisteraar herstarten; clients komen terug</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Er is niets gewijzigd</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sentence, sentence</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>That holds now.</source>
        <translation>Dat geldt nu.</translation>
    </message>
    <message>
        <source>The server listens there now.</source>
        <translation>De server luistert daar nu.</translation>
    </message>
    <message>
        <source>Containers on t&amp;his machine may reach it</source>
        <translation>Containers op deze machine mo&amp;gen erbij</translation>
    </message>
    <message>
        <source>Listens on %1 too, the address of Docker&apos;s bridge</source>
        <translation>Luistert ook op %1, het adres van de bridge van Docker</translation>
    </message>
</context>
<context>
    <name>ui::SetupWizard</name>
    <message>
        <source>Set up Belfry</source>
        <translation>Belfry instellen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Overslaan</translation>
    </message>
    <message>
        <source>The server does not listen at the moment; the port shows when it does.</source>
        <translation>De server luistert momenteel niet; de port verschijnt zodra dat wel zo is.</translation>
    </message>
    <message>
        <source>The server listens on %1.</source>
        <translation>De server luistert op %1.</translation>
    </message>
    <message>
        <source>The container needs the line &quot;host.docker.internal:host-gateway&quot; below extra_hosts; Laravel Sail has it already.</source>
        <translation>De container heeft de regel “host.docker.internal:host-gateway” onder extra_hosts nodig; Laravel Sail heeft die al.</translation>
    </message>
    <message>
        <source>Copied %1, with the secret.</source>
        <translation>%1 gekopieerd, met het secret.</translation>
    </message>
    <message numerus="yes">
        <source>The test event reached %n client(s).</source>
        <translation>
            <numerusform>Het testevent bereikte %n client.</numerusform>
            <numerusform>Het testevent bereikte %n clients.</numerusform>
        </translation>
    </message>
    <message>
        <source>Welcome to Belfry</source>
        <translation>Welkom bij Belfry</translation>
    </message>
    <message>
        <source>&amp;Connect my application</source>
        <translation>Mijn applicatie &amp;verbinden</translation>
    </message>
    <message>
        <source>&amp;Look around with simulated tenants and users</source>
        <translation>&amp;Rondkijken met gesimuleerde tenants en gebruikers</translation>
    </message>
    <message>
        <source>&amp;Nothing: I know my way around</source>
        <translation>&amp;Niets: ik ken de weg</translation>
    </message>
    <message>
        <source>&amp;App</source>
        <translation>&amp;App</translation>
    </message>
    <message>
        <source>Help &gt; Setup wizard brings this back.</source>
        <translation>Terug te vinden onder Help &gt; Installatiewizard.</translation>
    </message>
    <message>
        <source>Where do things run?</source>
        <translation>Waar draait wat?</translation>
    </message>
    <message>
        <source>The application and the browsers may need different addresses for the same server.</source>
        <translation>De applicatie en de browsers hebben soms verschillende adressen nodig voor dezelfde server.</translation>
    </message>
    <message>
        <source>The application (PHP)</source>
        <translation>De applicatie (PHP)</translation>
    </message>
    <message>
        <source>On &amp;this machine</source>
        <translation>Op &amp;deze machine</translation>
    </message>
    <message>
        <source>In a &amp;container on it (Sail, Docker)</source>
        <translation>In een &amp;container erop (Sail, Docker)</translation>
    </message>
    <message>
        <source>On &amp;another machine</source>
        <translation>Op een &amp;andere machine</translation>
    </message>
    <message>
        <source>Name or address of this machine, from there</source>
        <translation>Naam of adres van deze machine, van daaruit</translation>
    </message>
    <message>
        <source>The browsers</source>
        <translation>De browsers</translation>
    </message>
    <message>
        <source>On this &amp;machine</source>
        <translation>Op d&amp;eze machine</translation>
    </message>
    <message>
        <source>On &amp;other machines</source>
        <translation>Op andere &amp;machines</translation>
    </message>
    <message>
        <source>Name or address of this machine, for them</source>
        <translation>Naam of adres van deze machine, voor hen</translation>
    </message>
    <message>
        <source>Copy what your application needs</source>
        <translation>Kopieer wat uw applicatie nodig heeft</translation>
    </message>
    <message>
        <source>One tab for the application, and the Echo tab for its front end.</source>
        <translation>Eén tabblad voor de applicatie, en het tabblad Echo voor de frontend.</translation>
    </message>
    <message>
        <source>Kinds of applications</source>
        <translation>Soorten applicaties</translation>
    </message>
    <message>
        <source>Into the .env file of the application; then run php artisan config:clear and restart its workers.</source>
        <translation>In het .env-bestand van de applicatie; voer daarna php artisan config:clear uit en herstart de workers.</translation>
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
        <translation>Reverb-driver</translation>
    </message>
    <message>
        <source>Echo JS</source>
        <translation>Echo JS</translation>
    </message>
    <message>
        <source>Into resources/js/echo.js; then build the front end again.</source>
        <translation>In resources/js/echo.js; bouw daarna de frontend opnieuw.</translation>
    </message>
    <message>
        <source>PHP SDK</source>
        <translation>PHP-SDK</translation>
    </message>
    <message>
        <source>For PHP without Laravel; it sends a test event.</source>
        <translation>Voor PHP zonder Laravel; verstuurt een testevent.</translation>
    </message>
    <message>
        <source>cURL</source>
        <translation>cURL</translation>
    </message>
    <message>
        <source>Into a shell of the machine of the application; it sends a test event.</source>
        <translation>In een shell op de machine van de applicatie; verstuurt een testevent.</translation>
    </message>
    <message>
        <source>&amp;Show the secret</source>
        <translation>&amp;Secret tonen</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>K&amp;opiëren</translation>
    </message>
    <message>
        <source>Does it work?</source>
        <translation>Werkt het?</translation>
    </message>
    <message>
        <source>Each line gets a tick as it happens. You can close this at any time.</source>
        <translation>Elke regel krijgt een vinkje zodra het gebeurt. U kunt dit op elk moment sluiten.</translation>
    </message>
    <message>
        <source>Send &amp;test event</source>
        <translation>&amp;Testevent versturen</translation>
    </message>
    <message>
        <source>CSP</source>
        <translation>CSP</translation>
    </message>
    <message>
        <source>Only when the pages of the application send this header: its connect-src needs these addresses, or the browser keeps the socket shut.</source>
        <translation>Alleen als de pagina’s van de applicatie deze header sturen: in connect-src moeten deze adressen staan, anders houdt de browser de socket dicht.</translation>
    </message>
    <message>
        <source>My app</source>
        <translation>Mijn app</translation>
    </message>
    <message>
        <source>Without TLS anybody in between can read along: give Belfry a certificate above.</source>
        <translation>Zonder TLS kan iedereen ertussen meelezen: geef Belfry hierboven een certificaat.</translation>
    </message>
    <message>
        <source>An app is a key for clients and a secret for the application. What would you like to do first?</source>
        <translation>Een app is een key voor clients en een secret voor de applicatie. Wat wilt u het eerst doen?</translation>
    </message>
    <message>
        <source>Create my &amp;first app</source>
        <translation>Mijn &amp;eerste app maken</translation>
    </message>
    <message>
        <source>Name of the app</source>
        <translation>Naam van de app</translation>
    </message>
    <message>
        <source>Name of the app, for example My shop</source>
        <translation>Naam van de app, bijvoorbeeld Mijn winkel</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>De server</translation>
    </message>
    <message>
        <source>That is reachable from this machine alone. Tick above who else may reach it, and apply it.</source>
        <translation>Dat is alleen vanaf deze machine bereikbaar. Vink hierboven aan wie er nog meer bij mogen, en pas het toe.</translation>
    </message>
</context>
<context>
    <name>ui::ShapeModel</name>
    <message>
        <source>+ appeared %1</source>
        <translation>+ verschenen %1</translation>
    </message>
    <message>
        <source>− missing since %1</source>
        <translation>− ontbreekt sinds %1</translation>
    </message>
    <message>
        <source>≠ other type since %1</source>
        <translation>≠ ander type sinds %1</translation>
    </message>
    <message>
        <source>~ sometimes</source>
        <translation>~ soms</translation>
    </message>
    <message>
        <source>= always</source>
        <translation>= altijd</translation>
    </message>
    <message>
        <source>(the whole data)</source>
        <translation>(alle data)</translation>
    </message>
    <message>
        <source>, then </source>
        <comment>between types of values</comment>
        <translation>, daarna </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>In de tijd</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Veld</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Eerste</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Laatste</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutsEditor</name>
    <message>
        <source>Shortcuts</source>
        <translation>Sneltoetsen</translation>
    </message>
    <message>
        <source>Shortcut for %1</source>
        <translation>Sneltoets voor %1</translation>
    </message>
    <message>
        <source>Back to the key Belfry comes with</source>
        <translation>Terug naar de standaardtoets van Belfry</translation>
    </message>
    <message>
        <source>Reset the shortcut for %1</source>
        <translation>Sneltoets voor %1 herstellen</translation>
    </message>
    <message>
        <source>%1 already belongs to “%2”. Give that another key first.</source>
        <translation>%1 hoort al bij “%2”. Geef dat eerst een andere toets.</translation>
    </message>
</context>
<context>
    <name>ui::SignatureTool</name>
    <message>
        <source>&amp;Sign</source>
        <translation>O&amp;ndertekenen</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>Veri&amp;fiëren</translation>
    </message>
    <message>
        <source>Another key and secret…</source>
        <translation>Andere key en secret…</translation>
    </message>
    <message>
        <source>Private channel</source>
        <translation>Privé-channel</translation>
    </message>
    <message>
        <source>Presence channel</source>
        <translation>Presence-channel</translation>
    </message>
    <message>
        <source>Encrypted channel</source>
        <translation>Versleuteld channel</translation>
    </message>
    <message>
        <source>User sign-in</source>
        <translation>Aanmelding van gebruiker</translation>
    </message>
    <message>
        <source>HTTP API request</source>
        <translation>Verzoek aan de HTTP-API</translation>
    </message>
    <message>
        <source>&amp;App</source>
        <translation>&amp;App</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>S&amp;oort</translation>
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
        <translation>&amp;Master key</translation>
    </message>
    <message>
        <source>32 bytes in base64; empty: the configured one</source>
        <translation>32 bytes in base64; leeg: de ingestelde</translation>
    </message>
    <message>
        <source>Me&amp;thod</source>
        <translation>Me&amp;thode</translation>
    </message>
    <message>
        <source>Add&amp;ress</source>
        <translation>Ad&amp;res</translation>
    </message>
    <message>
        <source>/apps/1/events?auth_key=…, or a whole request with its body</source>
        <translation>/apps/1/events?auth_key=…, of een heel verzoek met body</translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation>&amp;Body</translation>
    </message>
    <message>
        <source>auth, to &amp;verify</source>
        <translation>te &amp;verifiëren auth</translation>
    </message>
    <message>
        <source>key:signature, the answer of your authorization endpoint, or a client&apos;s message</source>
        <translation>key:signature, het antwoord van uw autorisatie-endpoint, of een bericht van een client</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>Copy what is signed</source>
        <translation>Ondertekende tekst kopiëren</translation>
    </message>
    <message>
        <source>Copy the signature</source>
        <translation>Handtekening kopiëren</translation>
    </message>
    <message>
        <source>Copy the shared secret</source>
        <translation>Gedeeld secret kopiëren</translation>
    </message>
    <message>
        <source>shared_secret</source>
        <translation>shared_secret</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>Wat wordt ondertekend</translation>
    </message>
    <message>
        <source>Copied to the clipboard.</source>
        <translation>Naar het klembord gekopieerd.</translation>
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
        <translation>Verifiëren</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Ondertekenen</translation>
    </message>
    <message>
        <source>Fill in what the client sent, and verify it.</source>
        <translation>Vul in wat de client stuurde, en verifieer het.</translation>
    </message>
    <message>
        <source>Fill in what is to be signed.</source>
        <translation>Vul in wat moet worden ondertekend.</translation>
    </message>
    <message>
        <source>The first thing that differs is named, also whose secret it was signed with.</source>
        <translation>Het eerste verschil wordt genoemd, ook met wiens secret is ondertekend.</translation>
    </message>
    <message>
        <source>The right signature</source>
        <translation>De juiste handtekening</translation>
    </message>
    <message>
        <source>The signed address</source>
        <translation>Het ondertekende adres</translation>
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
        <translation>Geen client van deze app is verbonden</translation>
    </message>
    <message>
        <source>socket_id</source>
        <translation>socket_id</translation>
    </message>
    <message>
        <source>Pick…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>One of the clients that are connected</source>
        <translation>Een van de clients die verbonden zijn</translation>
    </message>
</context>
<context>
    <name>ui::StateOverlay</name>
    <message>
        <source>The server did not start</source>
        <translation>De server is niet gestart</translation>
    </message>
    <message>
        <source>The server is stopped</source>
        <translation>De server is gestopt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
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
        <translation>Gestopt</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Listening %1</source>
        <translation>Luistert %1</translation>
    </message>
    <message>
        <source>Closing clients</source>
        <translation>Clients sluiten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Mislukt</translation>
    </message>
    <message>
        <source>The certificate of %1 expired %2: clients refuse it</source>
        <translation>Het certificaat van %1 is %2 verlopen: clients weigeren het</translation>
    </message>
    <message>
        <source>Certificate of %1, valid until %2</source>
        <translation>Certificaat van %1, geldig tot %2</translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>Gestart %1</translation>
    </message>
    <message>
        <source>State of the server</source>
        <translation>Toestand van de server</translation>
    </message>
    <message>
        <source>%1 conn</source>
        <translation>%1 verb.</translation>
    </message>
    <message>
        <source>Open connections</source>
        <translation>Open verbindingen</translation>
    </message>
    <message>
        <source>%1 online</source>
        <translation>%1 online</translation>
    </message>
    <message>
        <source>Distinct users on presence channels</source>
        <translation>Verschillende gebruikers op presence-channels</translation>
    </message>
    <message>
        <source>in %1  out %2</source>
        <translation>in %1  uit %2</translation>
    </message>
    <message>
        <source>Messages per second from and to clients</source>
        <translation>Berichten per seconde van en naar clients</translation>
    </message>
    <message>
        <source>Refusals within the last minute</source>
        <translation>Weigeringen in de laatste minuut</translation>
    </message>
    <message>
        <source>log %1</source>
        <translation>log %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Gepauzeerd</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Hervatten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauzeren</translation>
    </message>
    <message>
        <source>UI %1/s</source>
        <translation>UI %1/s</translation>
    </message>
    <message>
        <source>There is more to show than this window can: it follows %1 times a second instead of 10. The server is not held up. Another page, or a filter, may help.</source>
        <translation>Er is meer te tonen dan dit venster kan: het volgt %1 keer per seconde in plaats van 10. De server heeft er geen last van. Een andere pagina of een filter kan helpen.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n fout</numerusform>
            <numerusform>%n fouten</numerusform>
        </translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>95 of 100 events of the last second were queued to their last client within this</source>
        <translation>95 van de 100 events van de laatste seconde stonden binnen deze tijd klaar voor hun laatste client</translation>
    </message>
    <message>
        <source>UI %1</source>
        <translation>UI %1</translation>
    </message>
    <message>
        <source>The longest piece of work of this window within the last second; the server does not wait for it</source>
        <translation>Het langste stuk werk van dit venster in de laatste seconde; de server wacht er niet op</translation>
    </message>
    <message>
        <source>Entries that the log page holds, and how far back they go</source>
        <translation>Regels die de logpagina bevat, en hoe ver ze teruggaan</translation>
    </message>
    <message>
        <source>%1 older ones were dropped by the server</source>
        <translation>%1 oudere zijn door de server weggelaten</translation>
    </message>
    <message>
        <source>log %1, %2</source>
        <translation>log %1, %2</translation>
    </message>
</context>
<context>
    <name>ui::Templates</name>
    <message>
        <source>Shop</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Order shipped</source>
        <translation>Bestelling verzonden</translation>
    </message>
    <message>
        <source>Stock changed</source>
        <translation>Voorraad gewijzigd</translation>
    </message>
    <message>
        <source>Invoice paid (notification)</source>
        <translation>Factuur betaald (notificatie)</translation>
    </message>
    <message>
        <source>Chat message</source>
        <translation>Chatbericht</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>iedereen</translation>
    </message>
    <message>
        <source>tenant %1</source>
        <translation>tenant %1</translation>
    </message>
    <message>
        <source>tenant %1, %2</source>
        <translation>tenant %1, %2</translation>
    </message>
    <message>
        <source>role %1 of tenant %2</source>
        <translation>rol %1 van tenant %2</translation>
    </message>
    <message>
        <source>users %1</source>
        <translation>gebruikers %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 en nog %n</numerusform>
            <numerusform>%1 en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Typing (a client event)</source>
        <translation>Typt (een client event)</translation>
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
        <translation>Sjabloon</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The file is not JSON: %1 at byte %2.</source>
        <translation>Het bestand is geen JSON: %1 bij byte %2.</translation>
    </message>
    <message>
        <source>The file has no templates: its “format” is not “%1”.</source>
        <translation>Het bestand bevat geen sjablonen: “format” is niet “%1”.</translation>
    </message>
</context>
<context>
    <name>ui::TemplatesPanel</name>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Folders, import and export</source>
        <translation>Mappen, import en export</translation>
    </message>
    <message>
        <source>There are no templates. Write an event and press Keep.</source>
        <translation>Er zijn geen sjablonen. Schrijf een event en klik op Bewaren.</translation>
    </message>
    <message>
        <source>The templates are in “%1”.</source>
        <translation>De sjablonen staan in “%1”.</translation>
    </message>
    <message>
        <source>Keep what is written as a template</source>
        <translation>Wat er staat als sjabloon bewaren</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nieuwe map</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importeren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Sjablonen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>The folder “%1” is not empty; move or delete its templates first.</source>
        <translation>De map “%1” is niet leeg; verplaats of verwijder eerst de sjablonen.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Replace with what is written</source>
        <translation>Vervangen door wat er staat</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verplaatsen naar</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Geen map</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Hernoemen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Import templates</source>
        <translation>Sjablonen importeren</translation>
    </message>
    <message>
        <source>Templates (*.json)</source>
        <translation>Sjablonen (*.json)</translation>
    </message>
    <message>
        <source>“%1” could not be read: %2.</source>
        <translation>“%1” kon niet worden gelezen: %2.</translation>
    </message>
    <message>
        <source>“%1” has more than 4 MiB; that is too much for templates.</source>
        <translation>“%1” is groter dan 4 MiB; dat is te veel voor sjablonen.</translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) have been added.</source>
        <translation>
            <numerusform>%n sjabloon toegevoegd.</numerusform>
            <numerusform>%n sjablonen toegevoegd.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was not imported. %2</source>
        <translation>“%1” is niet geïmporteerd. %2</translation>
    </message>
    <message>
        <source>Export templates</source>
        <translation>Sjablonen exporteren</translation>
    </message>
</context>
<context>
    <name>ui::TenantCompare</name>
    <message>
        <source>First tenant</source>
        <translation>Eerste tenant</translation>
    </message>
    <message>
        <source>Second tenant</source>
        <translation>Tweede tenant</translation>
    </message>
    <message>
        <source>Compare two tenants</source>
        <translation>Twee tenants vergelijken</translation>
    </message>
    <message>
        <source>The two tenants side by side</source>
        <translation>De twee tenants naast elkaar</translation>
    </message>
    <message>
        <source>Users who are online in both</source>
        <translation>Gebruikers die in beide online zijn</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>There is no tenant to compare yet: one appears with its first channel.</source>
        <translation>Er is nog geen tenant om te vergelijken: die verschijnt met zijn eerste channel.</translation>
    </message>
    <message>
        <source>Users online</source>
        <translation>Gebruikers online</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindingen</translation>
    </message>
    <message>
        <source>Connections per user</source>
        <translation>Verbindingen per gebruiker</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Messages in</source>
        <translation>Berichten in</translation>
    </message>
    <message>
        <source>Messages out</source>
        <translation>Berichten uit</translation>
    </message>
    <message>
        <source>Nobody is online in both.</source>
        <translation>Niemand is in beide online.</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) online in both, by user id:</source>
        <translation>
            <numerusform>%n gebruiker online in beide, op gebruikers-id:</numerusform>
            <numerusform>%n gebruikers online in beide, op gebruikers-id:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TenantLabelDialog</name>
    <message>
        <source>Name and colour of %1</source>
        <translation>Naam en kleur van %1</translation>
    </message>
    <message>
        <source>In this console only. The tenant stays %1 for the server, in channels and in exports; filters find it by all of its names.</source>
        <translation>Alleen in deze console. De tenant blijft %1 voor de server, in channels en in exports; filters vinden hem onder al zijn namen.</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>gescheiden door komma’s</translation>
    </message>
    <message>
        <source>&amp;Shown as</source>
        <translation>&amp;Getoond als</translation>
    </message>
    <message>
        <source>&amp;Also known as</source>
        <translation>&amp;Ook bekend als</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Kleur</translation>
    </message>
</context>
<context>
    <name>ui::TenantRulesPane</name>
    <message>
        <source>Rules for tenants, in order</source>
        <translation>Regels voor tenants, op volgorde</translation>
    </message>
    <message>
        <source>Pattern, with a group (?&lt;tenant&gt;…)</source>
        <translation>Patroon, met een groep (?&lt;tenant&gt;…)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Add a rule behind the chosen one</source>
        <translation>Een regel achter de gekozen regel toevoegen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>Change the chosen rule (F2)</source>
        <translation>De gekozen regel wijzigen (F2)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Take the chosen rule away</source>
        <translation>De gekozen regel wegnemen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Ask the chosen rule earlier</source>
        <translation>De gekozen regel eerder vragen</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Ask the chosen rule later</source>
        <translation>De gekozen regel later vragen</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Standaard herstellen</translation>
    </message>
    <message>
        <source>The rules that Belfry comes with</source>
        <translation>De regels die bij Belfry horen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>From then on, also for who is connected</source>
        <translation>Van dan af, ook voor wie verbonden is</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>The rules that hold</source>
        <translation>De regels die gelden</translation>
    </message>
    <message>
        <source>Paste a channel name</source>
        <translation>Plak een channelnaam</translation>
    </message>
    <message>
        <source>&amp;Paste a channel name</source>
        <translation>&amp;Plak een channelnaam</translation>
    </message>
    <message>
        <source>A channel belongs to the tenant of the first pattern that matches its name, unless its kind says so; when none matches it is Unassigned.</source>
        <translation>Een channel hoort bij de tenant van het eerste patroon dat op zijn naam past, tenzij zijn soort het zegt; past er geen, dan is het niet toegewezen.</translation>
    </message>
    <message>
        <source>Set in %1; change it there.</source>
        <translation>Ingesteld in %1; wijzig het daar.</translation>
    </message>
    <message>
        <source>There is no file in which rules could be kept.</source>
        <translation>Er is geen bestand waarin regels bewaard kunnen worden.</translation>
    </message>
    <message>
        <source>The rules have not come yet.</source>
        <translation>De regels zijn er nog niet.</translation>
    </message>
    <message>
        <source>No rule is chosen.</source>
        <translation>Er is geen regel gekozen.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>There are %1 rules; more are not allowed.</source>
        <translation>Er zijn %1 regels; meer mag niet.</translation>
    </message>
    <message>
        <source>It is the first already.</source>
        <translation>Het is al de eerste.</translation>
    </message>
    <message>
        <source>It is the last already.</source>
        <translation>Het is al de laatste.</translation>
    </message>
    <message>
        <source>These are the defaults.</source>
        <translation>Dit is de standaard.</translation>
    </message>
    <message>
        <source>A rule cannot be used.</source>
        <translation>Een regel is niet bruikbaar.</translation>
    </message>
    <message>
        <source>Decides: %1</source>
        <translation>Beslist: %1</translation>
    </message>
    <message>
        <source>Can be used</source>
        <translation>Bruikbaar</translation>
    </message>
    <message>
        <source>Its tenant is shown here, by the rules as they stand above.</source>
        <translation>Hier staat de tenant ervan, volgens de regels hierboven.</translation>
    </message>
    <message>
        <source>Tenant %1, by rule %2</source>
        <translation>Tenant %1, door regel %2</translation>
    </message>
    <message>
        <source>Tenant %1, by its kind of channel</source>
        <translation>Tenant %1, door de soort channel</translation>
    </message>
    <message>
        <source>The rules for tenants hold for everybody who is connected.</source>
        <translation>De regels voor tenants gelden voor iedereen die verbonden is.</translation>
    </message>
    <message>
        <source>The rules for tenants have changes that are not saved.</source>
        <translation>De regels voor tenants hebben wijzigingen die niet zijn opgeslagen.</translation>
    </message>
    <message>
        <source>The rules for tenants have changes that cannot be saved as they are.</source>
        <translation>De regels voor tenants hebben wijzigingen die zo niet opgeslagen kunnen worden.</translation>
    </message>
    <message>
        <source>Tenant rules</source>
        <translation>Tenantregels</translation>
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
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>%1: %2 users, %3 connections, %4 channels, %5 in, %6 out</source>
        <translation>%1: %2 gebruikers, %3 verbindingen, %4 channels, %5 in, %6 uit</translation>
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
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message numerus="yes">
        <source>%n other channel(s)</source>
        <translation>
            <numerusform>%n ander kanaal</numerusform>
            <numerusform>%n andere kanalen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 users, %3 connections. Who is on several channels counts once in the tenant.</source>
        <translation>%1: %2 gebruikers, %3 verbindingen. Wie op meer kanalen zit, telt in de tenant één keer.</translation>
    </message>
    <message>
        <source>Channels of the tenant that are no presence channels, or have fewer users</source>
        <translation>Kanalen van de tenant die geen presence-kanalen zijn, of minder gebruikers hebben</translation>
    </message>
    <message>
        <source>App, tenant and presence channel</source>
        <translation>App, tenant en presence-kanaal</translation>
    </message>
    <message>
        <source>Users on presence channels</source>
        <translation>Gebruikers op presence-kanalen</translation>
    </message>
    <message>
        <source>Connections; one that is on channels of two tenants counts in both</source>
        <translation>Verbindingen; één op kanalen van twee tenants telt in beide</translation>
    </message>
    <message>
        <source>Conn.</source>
        <translation>Verb.</translation>
    </message>
    <message>
        <source>Occupied channels, also those that are no presence channels</source>
        <translation>Bezette kanalen, ook die geen presence-kanalen zijn</translation>
    </message>
    <message>
        <source>Chan.</source>
        <translation>Kan.</translation>
    </message>
    <message>
        <source>Messages published a second</source>
        <translation>Verstuurde berichten per seconde</translation>
    </message>
    <message>
        <source>Msgs/s</source>
        <translation>Ber./s</translation>
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
Dubbelklik toont alleen deze tenant</translation>
    </message>
    <message>
        <source>%1: %2 online, %3 connections, %4 channels, %5 messages out</source>
        <translation>%1: %2 online, %3 verbindingen, %4 channels, %5 berichten uit</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Laatste minuut</translation>
    </message>
</context>
<context>
    <name>ui::TimeChart</name>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
</context>
<context>
    <name>ui::ToolsPage</name>
    <message>
        <source>Tools</source>
        <translation>Hulpmiddelen</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Handtekeningen</translation>
    </message>
    <message>
        <source>Test client</source>
        <translation>Testclient</translation>
    </message>
    <message>
        <source>Laravel doctor</source>
        <translation>Laravel-dokter</translation>
    </message>
    <message>
        <source>Channel rules</source>
        <translation>Channelregels</translation>
    </message>
</context>
<context>
    <name>ui::Traffic</name>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Verzoeken</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geopend</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Gesloten</translation>
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
        <translation>Geweigerd</translation>
    </message>
</context>
<context>
    <name>ui::TrafficPage</name>
    <message>
        <source>Traffic could not be read. %1</source>
        <translation>Verkeer kon niet worden gelezen. %1</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>all lines beyond the busiest seven</comment>
        <translation>Andere</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Waiting for the first second</source>
        <translation>Wachten op de eerste seconde</translation>
    </message>
    <message>
        <source>The server is stopped, so there is nothing to measure.</source>
        <translation>De server is gestopt, dus er valt niets te meten.</translation>
    </message>
    <message>
        <source>in the last 5 minutes</source>
        <translation>in de laatste 5 minuten</translation>
    </message>
    <message>
        <source>in the last hour</source>
        <translation>in het laatste uur</translation>
    </message>
    <message>
        <source>in the last 24 hours</source>
        <translation>in de laatste 24 uur</translation>
    </message>
    <message>
        <source>in this stretch of time</source>
        <translation>in deze periode</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkeer</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Grafieken</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 opgeslagen</translation>
    </message>
    <message>
        <source>S&amp;plit:</source>
        <translation>S&amp;plitsen:</translation>
    </message>
    <message>
        <source>Split by</source>
        <translation>Splitsen op</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
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
        <translation>Zoom herstellen</translation>
    </message>
    <message>
        <source>Show the whole range again (Home)</source>
        <translation>Weer het hele bereik tonen (Home)</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Show in the log what happened in this stretch of time</source>
        <translation>In het log tonen wat in deze periode gebeurde</translation>
    </message>
    <message>
        <source>As table</source>
        <translation>Als tabel</translation>
    </message>
    <message>
        <source>Show the numbers behind the charts</source>
        <translation>De getallen achter de grafieken tonen</translation>
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
        <translation>1 u</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 u</translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation>Aangepast…</translation>
    </message>
    <message>
        <source>Last 5 minutes</source>
        <translation>Laatste 5 minuten</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Laatste uur</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Laatste 24 uur</translation>
    </message>
    <message>
        <source>A stretch of time of your own</source>
        <translation>Een zelfgekozen periode</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>Save what the charts show as a picture or a table</source>
        <translation>Opslaan wat de grafieken tonen, als afbeelding of tabel</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Afbeelding (PNG)…</translation>
    </message>
    <message>
        <source>Save the charts</source>
        <translation>Grafieken opslaan</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Afbeeldingen (*.png)</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tabel (CSV)…</translation>
    </message>
    <message>
        <source>Save the numbers</source>
        <translation>Getallen opslaan</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Berichten</translation>
    </message>
    <message>
        <source>In: client frames and accepted publishes, without pings. Out: event frames queued to sockets; one publish to 397 subscribers counts 397.</source>
        <translation>In: clientframes en aanvaarde verzendingen, zonder pings. Uit: eventframes voor sockets in de wachtrij; één verzending naar 397 abonnees telt als 397.</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>WebSocket payload, without framing and TLS.</source>
        <translation>WebSocket-payload, zonder framing en TLS.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindingen</translation>
    </message>
    <message>
        <source>HTTP and errors</source>
        <translation>HTTP en fouten</translation>
    </message>
    <message>
        <source>Messages out</source>
        <translation>Berichten uit</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Gepauzeerd</translation>
    </message>
    <message>
        <source>Go on and catch up</source>
        <translation>Doorgaan en bijwerken</translation>
    </message>
    <message>
        <source>Hold the charts still; counting goes on</source>
        <translation>De grafieken stilzetten; het tellen gaat door</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 tot %2</translation>
    </message>
    <message>
        <source>Traffic of %1:%2</source>
        <comment>host, port</comment>
        <translation>Verkeer van %1:%2</translation>
    </message>
    <message>
        <source>Copied the figures of this stretch of time.</source>
        <translation>De cijfers van deze periode zijn gekopieerd.</translation>
    </message>
    <message>
        <source>Nothing has been published.</source>
        <translation>Er is niets verzonden.</translation>
    </message>
    <message>
        <source>No event has been sent to anybody.</source>
        <translation>Er is geen event naar iemand gestuurd.</translation>
    </message>
    <message>
        <source>Counted for whole apps only. Choose “All tenants” in the scope to see it.</source>
        <translation>Wordt alleen voor hele apps geteld. Kies “Alle tenants” in het bereik om het te zien.</translation>
    </message>
    <message>
        <source>Counted for the whole server only. Choose “All apps” and “All tenants” in the scope to see it.</source>
        <translation>Wordt alleen voor de hele server geteld. Kies “Alle apps” en “Alle tenants” in het bereik om het te zien.</translation>
    </message>
    <message>
        <source>What the last chart is divided by; with Total, by tenant</source>
        <translation>Waarnaar de laatste grafiek is verdeeld; bij Totaal naar tenant</translation>
    </message>
    <message>
        <source>Copy summary</source>
        <translation>Samenvatting kopiëren</translation>
    </message>
    <message>
        <source>Copy this stretch of time in figures</source>
        <translation>Deze periode in cijfers kopiëren</translation>
    </message>
    <message>
        <source>Open: sockets that are open at the end of each stretch of time. Opened, closed: connections that were greeted, and that ended, in a second. Hide “Open” in the legend to see them larger.</source>
        <translation>Open: sockets die aan het eind van elke periode open zijn. Geopend, gesloten: verbindingen die in een seconde werden begroet, en die eindigden. Verberg “Open” in de legenda om ze groter te zien.</translation>
    </message>
    <message>
        <source>Publish latency</source>
        <translation>Verzendvertraging</translation>
    </message>
    <message>
        <source>From a publish being accepted until its last frame is queued to the last socket, not until the client has it. 50, 95 and 99 of 100 publishes of a second took at most that long, known to within 25 %. A second in which nothing was published has no value.</source>
        <translation>Van de aanvaarding van een verzending tot haar laatste frame in de wachtrij van de laatste socket staat, niet tot de client het heeft. 50, 95 en 99 van de 100 verzendingen van een seconde duurden hoogstens zo lang, op 25 % nauwkeurig. Een seconde waarin niets werd verzonden, heeft geen waarde.</translation>
    </message>
    <message>
        <source>Requests: calls of the HTTP API. 4xx, 5xx: its answers from 400 to 499 and from 500 to 599. Refused: handshakes, subscriptions and messages of clients that were refused, protocol errors, requests that could not be read, and events that were discarded.</source>
        <translation>Verzoeken: aanroepen van de HTTP-API. 4xx, 5xx: haar antwoorden van 400 tot en met 499 en van 500 tot en met 599. Geweigerd: handshakes, abonnementen en berichten van clients die werden geweigerd, protocolfouten, verzoeken die niet te lezen waren, en events die werden weggegooid.</translation>
    </message>
    <message>
        <source>Event frames queued to sockets, for the busiest seven and all others together, on each other. Each area is a mean of its stretch of time, so that they add up.</source>
        <translation>Eventframes voor sockets in de wachtrij, voor de drukste zeven en alle andere samen, op elkaar gestapeld. Elk vlak is een gemiddelde van zijn periode, zodat ze op te tellen zijn.</translation>
    </message>
    <message>
        <source>Messages out by app</source>
        <translation>Berichten uit per app</translation>
    </message>
    <message>
        <source>Messages out by channel</source>
        <translation>Berichten uit per channel</translation>
    </message>
    <message>
        <source>Messages out by tenant</source>
        <translation>Berichten uit per tenant</translation>
    </message>
</context>
<context>
    <name>ui::Tray</name>
    <message>
        <source>%1 connected – %2</source>
        <translation>%1 verbonden – %2</translation>
    </message>
    <message>
        <source>The server did not start</source>
        <translation>De server is niet gestart</translation>
    </message>
    <message>
        <source>The server is stopped</source>
        <translation>De server is gestopt</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n melding</numerusform>
            <numerusform>%n meldingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Belfry was started with --no-tray.</source>
        <translation>Belfry is gestart met --no-tray.</translation>
    </message>
    <message>
        <source>This desktop has no tray for icons, so closing the window quits. On GNOME an extension such as AppIndicator adds one.</source>
        <translation>Dit bureaublad heeft geen systeemvak voor pictogrammen, dus het venster sluiten sluit Belfry af. Op GNOME voegt een extensie zoals AppIndicator er een toe.</translation>
    </message>
    <message>
        <source>Show Belfry</source>
        <translation>Belfry tonen</translation>
    </message>
    <message>
        <source>Mute notifications for 1 h</source>
        <translation>Notificaties 1 u dempen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
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
        <translation>“{{%1}}” neemt niets achter de naam, maar heeft “%2”.</translation>
    </message>
    <message>
        <source>“{{tenant}}” has no value: choose a tenant in the scope, or wait until a channel of one is in use.</source>
        <translation>“{{tenant}}” heeft geen waarde: kies een tenant in het bereik, of wacht tot een channel van een tenant in gebruik is.</translation>
    </message>
    <message>
        <source>“{{user}}” has no value: nobody with a user id is connected to this app.</source>
        <translation>“{{user}}” heeft geen waarde: niemand met een gebruikers-id is met deze app verbonden.</translation>
    </message>
    <message>
        <source>“{{%1}}” is not a variable. There are seq, uuid, now, now_ms, random, pick, tenant and user; write \u007b for a brace that is meant as it is.</source>
        <translation>“{{%1}}” is geen variabele. Er zijn seq, uuid, now, now_ms, random, pick, tenant en user; schrijf \u007b voor een letterlijke accolade.</translation>
    </message>
    <message>
        <source>“{{random %1}}” needs the smallest and the largest number, as in {{random 1 9}}.</source>
        <translation>“{{random %1}}” vereist het kleinste en het grootste getal, zoals in {{random 1 9}}.</translation>
    </message>
    <message>
        <source>“{{pick %1}}” needs values with | between them, as in {{pick red|blue}}.</source>
        <translation>“{{pick %1}}” vereist waarden met | ertussen, zoals in {{pick red|blue}}.</translation>
    </message>
    <message>
        <source>counts from 1 in a repetition</source>
        <translation>telt vanaf 1 bij herhaling</translation>
    </message>
    <message>
        <source>a random UUID</source>
        <translation>een willekeurige UUID</translation>
    </message>
    <message>
        <source>the time, ISO 8601 in UTC</source>
        <translation>de tijd, ISO 8601 in UTC</translation>
    </message>
    <message>
        <source>milliseconds since 1970</source>
        <translation>milliseconden sinds 1970</translation>
    </message>
    <message>
        <source>a number from 1 to 9</source>
        <translation>een getal van 1 tot en met 9</translation>
    </message>
    <message>
        <source>one with two decimals</source>
        <translation>een met twee decimalen</translation>
    </message>
    <message>
        <source>one of these</source>
        <translation>een van deze</translation>
    </message>
    <message>
        <source>the tenant that the event is for</source>
        <translation>de tenant waarvoor het event is</translation>
    </message>
    <message>
        <source>the id of a user who is connected</source>
        <translation>het id van een verbonden gebruiker</translation>
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
        <translation>S&amp;toppen</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>Adres &amp;kopiëren</translation>
    </message>
    <message>
        <source>&amp;Demo data</source>
        <translation>De&amp;modata</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Instellingen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>A&amp;fsluiten</translation>
    </message>
    <message>
        <source>Side &amp;bar</source>
        <translation>Zij&amp;balk</translation>
    </message>
    <message>
        <source>Mas&amp;k personal data</source>
        <translation>&amp;Persoonsgegevens maskeren</translation>
    </message>
    <message>
        <source>F&amp;ind a user</source>
        <translation>Gebr&amp;uiker zoeken</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Volledig s&amp;cherm</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>S&amp;ort now</source>
        <translation>Nu s&amp;orteren</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Volgend paneel</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>Vo&amp;rig paneel</translation>
    </message>
    <message>
        <source>&amp;All apps and tenants</source>
        <translation>&amp;Alle apps en tenants</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Indeling herste&amp;llen</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Grotere tekst</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Kleinere tekst</translation>
    </message>
    <message>
        <source>Te&amp;xt as usual</source>
        <translation>&amp;Normale tekst</translation>
    </message>
    <message>
        <source>&amp;New event</source>
        <translation>&amp;Nieuw event</translation>
    </message>
    <message>
        <source>&amp;Go to or do…</source>
        <translation>&amp;Ga naar of doe…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Sneltoetsen…</translation>
    </message>
    <message>
        <source>&amp;Connect your application…</source>
        <translation>Appl&amp;icatie verbinden…</translation>
    </message>
    <message>
        <source>Setup &amp;wizard…</source>
        <translation>Installatie&amp;wizard…</translation>
    </message>
    <message>
        <source>&amp;About Belfry</source>
        <translation>&amp;Over Belfry</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Over &amp;Qt</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Menubalk</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Bee&amp;ld</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thema</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>&amp;Events</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>S&amp;ysteem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Licht</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Donker</translation>
    </message>
    <message>
        <source>&amp;Restart…</source>
        <translation>He&amp;rstarten…</translation>
    </message>
    <message>
        <source>&amp;Open data folder</source>
        <translation>&amp;Gegevensmap openen</translation>
    </message>
    <message>
        <source>&amp;Export console settings…</source>
        <translation>Console-instellingen &amp;exporteren…</translation>
    </message>
    <message>
        <source>&amp;Import console settings…</source>
        <translation>Console-instellingen i&amp;mporteren…</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>&amp;Venster sluiten</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>N&amp;ext page</source>
        <translation>Volg&amp;ende pagina</translation>
    </message>
    <message>
        <source>Previous pa&amp;ge</source>
        <translation>Vor&amp;ige pagina</translation>
    </message>
    <message>
        <source>Com&amp;pact rows</source>
        <translation>Compacte ri&amp;jen</translation>
    </message>
    <message>
        <source>Diagnosti&amp;cs…</source>
        <translation>Diagno&amp;se…</translation>
    </message>
    <message>
        <source>&amp;Handbook</source>
        <translation>&amp;Handboek</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>Een p&amp;robleem melden…</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Licenties</translation>
    </message>
    <message>
        <source>&amp;Connections</source>
        <translation>&amp;Verbindingen</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Gereedschap</translation>
    </message>
    <message>
        <source>&amp;Pause page</source>
        <translation>Pagina &amp;pauzeren</translation>
    </message>
    <message>
        <source>Pause a&amp;ll pages</source>
        <translation>A&amp;lle pagina’s pauzeren</translation>
    </message>
</context>
</TS>
