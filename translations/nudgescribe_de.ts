<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Nudgescribe Console</source>
        <translation>Über Nudgescribe Console</translation>
    </message>
    <message>
        <source>Nudgescribe Console</source>
        <translation>Nudgescribe Console</translation>
    </message>
    <message>
        <source>Keeps audiences in order, brings in customers from spreadsheets, shows what a campaign says to whom, and publishes it.</source>
        <translation>Hält Zielgruppen in Ordnung, übernimmt Kunden aus Tabellen, zeigt, was eine Kampagne wem mitteilt, und veröffentlicht sie.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty. Built on Qt and QtKeychain.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer, ohne jede Gewährleistung. Erstellt mit Qt und QtKeychain.</translation>
    </message>
    <message>
        <source>What is assumed about the API</source>
        <translation>Annahmen über die API</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ActivityDetails</name>
    <message>
        <source>The chosen call</source>
        <translation>Der gewählte Aufruf</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Request and answer</source>
        <translation>Anfrage und Antwort</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Headers and body of the request</source>
        <translation>Kopfzeilen und Inhalt der Anfrage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Headers and body of the answer</source>
        <translation>Kopfzeilen und Inhalt der Antwort</translation>
    </message>
    <message>
        <source>Credentials and values are not kept: only what kind they are, and how long.</source>
        <translation>Zugangsdaten und Werte werden nicht aufbewahrt: nur ihre Art und Länge.</translation>
    </message>
    <message>
        <source>C&amp;opy as curl</source>
        <translation>Als curl k&amp;opieren</translation>
    </message>
    <message>
        <source>Copy &amp;request ID</source>
        <translation>Anf&amp;rage-ID kopieren</translation>
    </message>
</context>
<context>
    <name>ActivityWindow</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Filter calls by text</source>
        <translation>Aufrufe nach Text filtern</translation>
    </message>
    <message>
        <source>Name, address, status or request ID</source>
        <translation>Name, Adresse, Status oder Anfrage-ID</translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation>Auf&amp;ruf</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>&amp;Failures only</source>
        <translation>Nur &amp;Fehler</translation>
    </message>
    <message>
        <source>Follow &amp;new calls</source>
        <translation>&amp;Neuen Aufrufen folgen</translation>
    </message>
    <message>
        <source>Keeps the newest call in sight. Choosing or scrolling to an older one turns it off.</source>
        <translation>Hält den neuesten Aufruf im Blick. Wer einen älteren wählt oder zu ihm blättert, schaltet es aus.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Forgets the calls so far. Nothing changes on the server.</source>
        <translation>Vergisst die bisherigen Aufrufe. Auf dem Server ändert sich nichts.</translation>
    </message>
    <message>
        <source>&amp;Save support bundle…</source>
        <translation>&amp;Support-Paket speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Saves these calls, versions and settings without secrets, for whoever helps you</source>
        <translation>Speichert diese Aufrufe, Versionen und Einstellungen ohne Geheimnisse, für alle, die Ihnen helfen</translation>
    </message>
</context>
<context>
    <name>ActivityWords</name>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>A duration in milliseconds</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A duration in seconds with a decimal</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>%1, incomplete</source>
        <extracomment>%1 a status such as 200; the answer broke off</extracomment>
        <translation>%1, unvollständig</translation>
    </message>
    <message>
        <source>It was cancelled here.</source>
        <translation>Es wurde hier abgebrochen.</translation>
    </message>
    <message>
        <source>The answer did not come in time.</source>
        <translation>Die Antwort kam nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>The answer is larger than this program accepts.</source>
        <translation>Die Antwort ist größer, als dieses Programm annimmt.</translation>
    </message>
    <message>
        <source>The server points to %1. That was not followed.</source>
        <translation>Der Server verweist auf %1. Dem wurde nicht gefolgt.</translation>
    </message>
</context>
<context>
    <name>AddWorkspaceDialog</name>
    <message>
        <source>Add a workspace</source>
        <translation>Arbeitsbereich hinzufügen</translation>
    </message>
    <message>
        <source>The server cannot list workspaces. They are learned from your campaigns; one without campaigns is added here by its id.</source>
        <translation>Der Server kann Arbeitsbereiche nicht auflisten. Sie werden aus Ihren Kampagnen ermittelt; einen Arbeitsbereich ohne Kampagnen fügen Sie hier mit seiner ID hinzu.</translation>
    </message>
    <message>
        <source>Id of the workspace</source>
        <translation>ID des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Name, as you like it</source>
        <translation>Name, frei wählbar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add workspace</source>
        <translation>Arbeitsbereich hinzufügen</translation>
    </message>
</context>
<context>
    <name>CallText</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Renew the session</source>
        <translation>Sitzung erneuern</translation>
    </message>
    <message>
        <source>Upload customers</source>
        <translation>Kunden hochladen</translation>
    </message>
    <message>
        <source>Count pages of customers</source>
        <translation>Kundenseiten zählen</translation>
    </message>
    <message>
        <source>Load customers</source>
        <translation>Kunden laden</translation>
    </message>
    <message>
        <source>Change a customer</source>
        <translation>Kunden ändern</translation>
    </message>
    <message>
        <source>Delete customers</source>
        <translation>Kunden löschen</translation>
    </message>
    <message>
        <source>Create a group</source>
        <translation>Gruppe anlegen</translation>
    </message>
    <message>
        <source>Load groups</source>
        <translation>Gruppen laden</translation>
    </message>
    <message>
        <source>Rename a group</source>
        <translation>Gruppe umbenennen</translation>
    </message>
    <message>
        <source>Delete a group</source>
        <translation>Gruppe löschen</translation>
    </message>
    <message>
        <source>Create a field</source>
        <translation>Feld anlegen</translation>
    </message>
    <message>
        <source>Load profile fields</source>
        <translation>Profilfelder laden</translation>
    </message>
    <message>
        <source>Change a field</source>
        <translation>Feld ändern</translation>
    </message>
    <message>
        <source>Delete a field</source>
        <translation>Feld löschen</translation>
    </message>
    <message>
        <source>Load campaigns</source>
        <translation>Kampagnen laden</translation>
    </message>
    <message>
        <source>Publish a campaign</source>
        <translation>Kampagne veröffentlichen</translation>
    </message>
    <message>
        <source>Count exported files</source>
        <translation>Exportierte Dateien zählen</translation>
    </message>
    <message>
        <source>Fetch exported messages</source>
        <translation>Exportierte Nachrichten abrufen</translation>
    </message>
    <message>
        <source>Load runs</source>
        <translation>Durchläufe laden</translation>
    </message>
    <message>
        <source>Load messages of a run</source>
        <translation>Nachrichten eines Durchlaufs laden</translation>
    </message>
    <message>
        <source>Start a rerun</source>
        <translation>Erneuten Durchlauf starten</translation>
    </message>
    <message>
        <source>Download a file</source>
        <translation>Datei herunterladen</translation>
    </message>
</context>
<context>
    <name>CampaignDetail</name>
    <message>
        <source>Save all files…</source>
        <translation>Alle Dateien speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save file…</source>
        <translation>Datei speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Veröffentlichen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>CampaignFilterBar</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search campaigns</source>
        <translation>Kampagnen suchen</translation>
    </message>
    <message>
        <source>Name or group</source>
        <translation>Name oder Gruppe</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Published from</source>
        <translation>Veröffentlicht ab</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Published to</source>
        <translation>Veröffentlicht bis</translation>
    </message>
</context>
<context>
    <name>CampaignWords</name>
    <message>
        <source>Ready for review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Ready to publish</source>
        <translation>Zu veröffentlichen</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>“%1” will be published with all its messages.</source>
        <translation>„%1“ wird mit allen Nachrichten veröffentlicht.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” will be published with %Ln message(s) by SMS.</source>
        <translation>
            <numerusform>„%1“ wird mit %Ln Nachricht per SMS veröffentlicht.</numerusform>
            <numerusform>„%1“ wird mit %Ln Nachrichten per SMS veröffentlicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” will be published with %Ln push notification(s).</source>
        <translation>
            <numerusform>„%1“ wird mit %Ln Push-Nachricht veröffentlicht.</numerusform>
            <numerusform>„%1“ wird mit %Ln Push-Nachrichten veröffentlicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” will be published with %Ln message(s) by e-mail.</source>
        <translation>
            <numerusform>„%1“ wird mit %Ln Nachricht per E-Mail veröffentlicht.</numerusform>
            <numerusform>„%1“ wird mit %Ln Nachrichten per E-Mail veröffentlicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” will be published with %Ln message(s).</source>
        <translation>
            <numerusform>„%1“ wird mit %Ln Nachricht veröffentlicht.</numerusform>
            <numerusform>„%1“ wird mit %Ln Nachrichten veröffentlicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish the campaign</source>
        <translation>Kampagne veröffentlichen</translation>
    </message>
    <message numerus="yes">
        <source>Publish %Ln message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht veröffentlichen</numerusform>
            <numerusform>%Ln Nachrichten veröffentlichen</numerusform>
        </translation>
    </message>
    <message>
        <source>The campaign moves to Published, and its messages are exported to files that you can save. This cannot be undone.</source>
        <translation>Die Kampagne wird auf „Veröffentlicht“ gesetzt, und ihre Nachrichten werden in Dateien ausgegeben, die Sie speichern können. Das lässt sich nicht rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Geht</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>Does not fit the contract</source>
        <translation>Passt nicht zur Schnittstellendatei</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Nothing to ask for</source>
        <translation>Nichts zu fragen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>No workspace, group, campaign or file that it could ask for</source>
        <translation>Kein Arbeitsbereich, keine Gruppe, Kampagne oder Datei, nach der gefragt werden könnte</translation>
    </message>
    <message>
        <source>Expected an answer of a Nudgescribe server, came: %1</source>
        <translation>Erwartet: eine Antwort eines Nudgescribe-Servers, gekommen: %1</translation>
    </message>
    <message>
        <source>Expected “%1”, came: %2</source>
        <translation>Erwartet: „%1“, gekommen: %2</translation>
    </message>
    <message>
        <source>The server says: “%1”</source>
        <translation>Der Server sagt: „%1“</translation>
    </message>
    <message>
        <source>It was not called: the answers before it name no workspace, group, campaign or exported file to ask for. That is no fault.</source>
        <translation>Der Aufruf wurde nicht gemacht: Die Antworten davor nennen keinen Arbeitsbereich, keine Gruppe, Kampagne oder exportierte Datei, nach der gefragt werden könnte. Das ist kein Fehler.</translation>
    </message>
    <message>
        <source>It was not asked to the end.</source>
        <translation>Es wurde nicht zu Ende gefragt.</translation>
    </message>
    <message>
        <source>The contract expects “%1” there, and the answer has: %2. If the server is right, name its word in a contract file and load that here; only what differs needs to stand in it.</source>
        <translation>Die Schnittstellendatei erwartet dort „%1“, und die Antwort hat: %2. Wenn der Server recht hat, nennen Sie sein Wort in einer eigenen Schnittstellendatei und laden Sie sie hier; nur was abweicht, muss darin stehen.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln call(s) that could be asked work.</source>
        <translation>
            <numerusform>Der eine Aufruf, der möglich war, geht.</numerusform>
            <numerusform>Alle %Ln Aufrufe, die möglich waren, gehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln call(s) work.</source>
        <translation>
            <numerusform>%1 von %Ln Aufruf geht.</numerusform>
            <numerusform>%1 von %Ln Aufrufen gehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) do not fit the contract.</source>
        <translation>
            <numerusform>%Ln Antwort passt nicht zur Schnittstellendatei.</numerusform>
            <numerusform>%Ln Antworten passen nicht zur Schnittstellendatei.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) are not allowed for this account.</source>
        <translation>
            <numerusform>%Ln Aufruf ist diesem Konto nicht erlaubt.</numerusform>
            <numerusform>%Ln Aufrufe sind diesem Konto nicht erlaubt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) failed.</source>
        <translation>
            <numerusform>%Ln Aufruf ist fehlgeschlagen.</numerusform>
            <numerusform>%Ln Aufrufe sind fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln call(s) there was nothing to ask for.</source>
        <translation>
            <numerusform>Für %Ln Aufruf gab es nichts zu fragen.</numerusform>
            <numerusform>Für %Ln Aufrufe gab es nichts zu fragen.</numerusform>
        </translation>
    </message>
    <message>
        <source>built in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>Connection check of %1, %2</source>
        <translation>Prüfung der Verbindung mit %1, %2</translation>
    </message>
    <message>
        <source>Contract: %1 (%2)</source>
        <translation>Schnittstelle: %1 (%2)</translation>
    </message>
    <message>
        <source>The answer was read by the contract, and lacks nothing that this program needs.</source>
        <translation>Die Antwort ließ sich nach der Schnittstelle lesen, und nichts fehlt darin, was dieses Programm braucht.</translation>
    </message>
</context>
<context>
    <name>CheckWindow</name>
    <message>
        <source>Connection check</source>
        <translation>Verbindungsprüfung</translation>
    </message>
    <message>
        <source>Every call that reads is made once, with the first workspace, group and campaign that is found. Nothing is changed.</source>
        <translation>Jeder lesende Aufruf wird einmal gemacht, mit dem ersten Arbeitsbereich, der ersten Gruppe und Kampagne, die gefunden werden. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>Calls and their results</source>
        <translation>Aufrufe und ihre Ergebnisse</translation>
    </message>
    <message>
        <source>&amp;Load another contract file…</source>
        <translation>Andere Schnittstellendatei &amp;laden&#xa0;…</translation>
    </message>
    <message>
        <source>The console uses it from now on, and asks again at once</source>
        <translation>Die Konsole verwendet sie von da an und fragt sofort noch einmal</translation>
    </message>
    <message>
        <source>Use the &amp;built-in one</source>
        <translation>Ein&amp;gebaute verwenden</translation>
    </message>
    <message>
        <source>Use the built-in contract</source>
        <translation>Die eingebaute Schnittstellendatei verwenden</translation>
    </message>
    <message>
        <source>&amp;Copy result</source>
        <translation>Ergebnis &amp;kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
</context>
<context>
    <name>CommandText</name>
    <message>
        <source>Start the embedded sandbox, with invented data, and sign in to it.</source>
        <translation>Die eingebaute Sandbox mit erfundenen Daten starten und dort anmelden.</translation>
    </message>
    <message>
        <source>Fill a sandbox in memory with this many customers; implies --sandbox.</source>
        <translation>Eine Sandbox im Arbeitsspeicher mit so vielen Kunden füllen; schließt --sandbox ein.</translation>
    </message>
    <message>
        <source>Sign in at this server.</source>
        <translation>An diesem Server anmelden.</translation>
    </message>
    <message>
        <source>Open the connection of this name, or make it.</source>
        <translation>Die Verbindung dieses Namens öffnen oder anlegen.</translation>
    </message>
    <message>
        <source>Take the API&apos;s names from this file instead of the built-in one.</source>
        <translation>Die Namen der API aus dieser Datei statt aus der eingebauten lesen.</translation>
    </message>
    <message>
        <source>Begin with this page: customers, groups, fields, campaigns, import, messages.</source>
        <translation>Mit dieser Seite beginnen: customers, groups, fields, campaigns, import, messages.</translation>
    </message>
    <message>
        <source>Save a picture of every screen into this folder and end.</source>
        <translation>Von jeder Ansicht ein Bild in diesem Ordner speichern und beenden.</translation>
    </message>
    <message>
        <source>Print the version and end.</source>
        <translation>Die Version ausgeben und beenden.</translation>
    </message>
    <message>
        <source>Print this help and end.</source>
        <translation>Diese Hilfe ausgeben und beenden.</translation>
    </message>
    <message>
        <source>Desktop console for Nudgescribe: customers, uploads, campaigns, messages.</source>
        <translation>Desktop-Konsole für Nudgescribe: Kunden, Uploads, Kampagnen, Nachrichten.</translation>
    </message>
    <message>
        <source>CSV file to upload.</source>
        <translation>CSV-Datei, die hochgeladen werden soll.</translation>
    </message>
    <message>
        <source>--sandbox-customers takes a number from 0 to %1, not “%2”.</source>
        <translation>--sandbox-customers erwartet eine Zahl von 0 bis %1, nicht „%2“.</translation>
    </message>
    <message>
        <source>--server: “%1” is not secure. Use an address that begins with https://.</source>
        <translation>--server: „%1“ ist nicht sicher. Verwenden Sie eine Adresse, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>--server: “%1” is not the address of a server, such as https://client-api.example.com.</source>
        <translation>--server: „%1“ ist keine Serveradresse wie https://client-api.example.com.</translation>
    </message>
    <message>
        <source>--server and --sandbox exclude each other.</source>
        <translation>--server und --sandbox schließen einander aus.</translation>
    </message>
    <message>
        <source>--open takes customers, groups, fields, campaigns, import or messages, not “%1”.</source>
        <translation>--open erwartet customers, groups, fields, campaigns, import oder messages, nicht „%1“.</translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation>--%1 benötigt einen Wert.</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ContractText</name>
    <message>
        <source>it cannot be read (%1)</source>
        <translation>sie kann nicht gelesen werden (%1)</translation>
    </message>
    <message>
        <source>it is not valid JSON (%1)</source>
        <translation>sie ist kein gültiges JSON (%1)</translation>
    </message>
    <message>
        <source>it does not hold a JSON object</source>
        <translation>sie enthält kein JSON-Objekt</translation>
    </message>
    <message>
        <source>“%1” is not an object</source>
        <translation>„%1“ ist kein Objekt</translation>
    </message>
    <message>
        <source>there is no section “%1”</source>
        <translation>der Abschnitt „%1“ fehlt</translation>
    </message>
    <message>
        <source>there is no entry “%1”</source>
        <translation>der Eintrag „%1“ fehlt</translation>
    </message>
    <message>
        <source>“%1” has a value of the wrong kind</source>
        <translation>„%1“ hat einen Wert der falschen Art</translation>
    </message>
    <message>
        <source>“%1” has no usable method or path</source>
        <translation>„%1“ hat keine brauchbare Methode oder keinen brauchbaren Pfad</translation>
    </message>
    <message>
        <source>“%1” is neither an https address nor on this computer</source>
        <translation>„%1“ ist weder eine https-Adresse noch auf diesem Computer</translation>
    </message>
    <message>
        <source>“%1” is missing</source>
        <translation>„%1“ fehlt</translation>
    </message>
    <message>
        <source>The contract file %1 cannot be used: line %2: %3. The built-in contract is used instead.</source>
        <translation>Die Schnittstellendatei %1 ist nicht verwendbar: Zeile %2: %3. Stattdessen wird die eingebaute verwendet.</translation>
    </message>
    <message>
        <source>The contract file %1 cannot be used: %2. The built-in contract is used instead.</source>
        <translation>Die Schnittstellendatei %1 ist nicht verwendbar: %2. Stattdessen wird die eingebaute verwendet.</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>The contract file %1 cannot be used: %2. Nothing has changed.</source>
        <translation>Die Schnittstellendatei %1 kann nicht verwendet werden: %2. Nichts hat sich geändert.</translation>
    </message>
</context>
<context>
    <name>DifferencePanel</name>
    <message>
        <source>The difference</source>
        <translation>Der Unterschied</translation>
    </message>
    <message>
        <source>Compare with the group</source>
        <translation>Mit der Gruppe vergleichen</translation>
    </message>
    <message>
        <source>Cancel the comparison</source>
        <translation>Vergleich abbrechen</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>Fortschritt des Vergleichs</translation>
    </message>
    <message>
        <source>Where the file has an empty cell:</source>
        <translation>Wo die Datei eine leere Zelle hat:</translation>
    </message>
    <message>
        <source>&amp;Keep the value in the group</source>
        <translation>Wert der Gruppe &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Erase it</source>
        <translation>Ihn &amp;löschen</translation>
    </message>
    <message>
        <source>Values that would change</source>
        <translation>Werte, die sich ändern würden</translation>
    </message>
    <message>
        <source>Delete those…</source>
        <translation>Diese löschen …</translation>
    </message>
    <message>
        <source>Delete the customers that are only in the group</source>
        <translation>Die Kunden löschen, die nur in der Gruppe sind</translation>
    </message>
</context>
<context>
    <name>EmailPreview</name>
    <message>
        <source>Subject of the e-mail</source>
        <translation>Betreff der E-Mail</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Show the e-mail as it is read</source>
        <translation>E-Mail so anzeigen, wie sie gelesen wird</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Show the HTML source of the e-mail</source>
        <translation>HTML-Quelltext der E-Mail anzeigen</translation>
    </message>
    <message>
        <source>Text of the e-mail</source>
        <translation>Text der E-Mail</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>You could not be signed in</source>
        <translation>Die Anmeldung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The session could not be renewed</source>
        <translation>Die Sitzung konnte nicht erneuert werden</translation>
    </message>
    <message>
        <source>The customers could not be uploaded</source>
        <translation>Die Kunden konnten nicht hochgeladen werden</translation>
    </message>
    <message>
        <source>The customers could not be loaded</source>
        <translation>Die Kunden konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>The customer could not be changed</source>
        <translation>Der Kunde konnte nicht geändert werden</translation>
    </message>
    <message>
        <source>The customers could not be deleted</source>
        <translation>Die Kunden konnten nicht gelöscht werden</translation>
    </message>
    <message>
        <source>The group could not be created</source>
        <translation>Die Gruppe konnte nicht angelegt werden</translation>
    </message>
    <message>
        <source>The customer groups could not be loaded</source>
        <translation>Die Kundengruppen konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>The group could not be renamed</source>
        <translation>Die Gruppe konnte nicht umbenannt werden</translation>
    </message>
    <message>
        <source>The group could not be deleted</source>
        <translation>Die Gruppe konnte nicht gelöscht werden</translation>
    </message>
    <message>
        <source>The field could not be created</source>
        <translation>Das Feld konnte nicht angelegt werden</translation>
    </message>
    <message>
        <source>The profile fields could not be loaded</source>
        <translation>Die Profilfelder konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>The field could not be changed</source>
        <translation>Das Feld konnte nicht geändert werden</translation>
    </message>
    <message>
        <source>The field could not be deleted</source>
        <translation>Das Feld konnte nicht gelöscht werden</translation>
    </message>
    <message>
        <source>The campaigns could not be loaded</source>
        <translation>Die Kampagnen konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>The campaign could not be published</source>
        <translation>Die Kampagne konnte nicht veröffentlicht werden</translation>
    </message>
    <message>
        <source>The number of exported files could not be read</source>
        <translation>Die Anzahl der exportierten Dateien konnte nicht ermittelt werden</translation>
    </message>
    <message>
        <source>The exported messages could not be fetched</source>
        <translation>Die exportierten Nachrichten konnten nicht abgerufen werden</translation>
    </message>
    <message>
        <source>The runs could not be loaded</source>
        <translation>Die Läufe konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>The messages could not be loaded</source>
        <translation>Die Nachrichten konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>The rerun could not be started</source>
        <translation>Der erneute Lauf konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>There is no connection to the server. Check the network and try again.</source>
        <translation>Es besteht keine Verbindung zum Server. Prüfen Sie das Netzwerk und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There is no connection to the server (%1). Check the network and the server&apos;s address, and try again.</source>
        <translation>Es besteht keine Verbindung zum Server (%1). Prüfen Sie das Netzwerk und die Serveradresse und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Try again in a moment.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The address begins with http://, so the password could be read on the way. Nothing was sent. Use an address that begins with https://.</source>
        <translation>Die Adresse beginnt mit http://, das Passwort könnte also unterwegs mitgelesen werden. Es wurde nichts gesendet. Verwenden Sie eine Adresse, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>The server points to another address (%1). It was not followed, because that could hand your session to a stranger. Check the server&apos;s address.</source>
        <translation>Der Server verweist auf eine andere Adresse (%1). Dem wurde nicht gefolgt, weil Ihre Sitzung so an Fremde gelangen könnte. Prüfen Sie die Serveradresse.</translation>
    </message>
    <message>
        <source>The server refused the session or the API key. Sign in again, or check the API key.</source>
        <translation>Der Server hat die Sitzung oder den API-Schlüssel abgelehnt. Melden Sie sich erneut an oder prüfen Sie den API-Schlüssel.</translation>
    </message>
    <message>
        <source>Your account may not do this. Ask the administrator of the account.</source>
        <translation>Ihr Konto ist dazu nicht berechtigt. Wenden Sie sich an den Administrator des Kontos.</translation>
    </message>
    <message>
        <source>The server does not know this call. The address may belong to something else, or the server speaks another version: see Settings › Contract file.</source>
        <translation>Der Server kennt diesen Aufruf nicht. Vielleicht gehört die Adresse zu etwas anderem oder der Server verwendet eine andere Version: siehe Einstellungen › Schnittstellendatei.</translation>
    </message>
    <message>
        <source>The server asks for a pause. Try again in a minute.</source>
        <translation>Der Server bittet um eine Pause. Versuchen Sie es in einer Minute erneut.</translation>
    </message>
    <message>
        <source>The server did not accept what was sent. Change it and try again.</source>
        <translation>Der Server hat die gesendeten Daten nicht angenommen. Ändern Sie sie und versuchen Sie es erneut.</translation>
    </message>
    <message numerus="yes">
        <source>The server refused %n row(s).</source>
        <translation>
            <numerusform>Der Server hat %n Zeile abgelehnt.</numerusform>
            <numerusform>Der Server hat %n Zeilen abgelehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer is not what a Nudgescribe server sends (found: %1). Check the server&apos;s address.</source>
        <translation>So antwortet kein Nudgescribe-Server (gefunden: %1). Prüfen Sie die Serveradresse.</translation>
    </message>
    <message>
        <source>The answer of “%1” lacks “%2” (found: %3). If the server is right, correct the name in a contract file: see Settings.</source>
        <translation>In der Antwort auf „%1“ fehlt „%2“ (gefunden: %3). Wenn der Server richtig antwortet, korrigieren Sie den Namen in einer Schnittstellendatei: siehe Einstellungen.</translation>
    </message>
    <message>
        <source>The answer is larger than this program accepts. %1</source>
        <translation>Die Antwort ist größer, als dieses Programm annimmt. %1</translation>
    </message>
    <message>
        <source>The server has a problem of its own (status %1). Try again later.</source>
        <translation>Auf dem Server ist ein Fehler aufgetreten (Status %1). Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>A file on this computer could not be read or written: %1</source>
        <translation>Eine Datei auf diesem Computer konnte nicht gelesen oder geschrieben werden: %1</translation>
    </message>
    <message>
        <source>This connection is set to read only. To make changes, allow them in the connection&apos;s settings.</source>
        <translation>Diese Verbindung ist auf „nur lesen“ gestellt. Um etwas zu ändern, erlauben Sie es in den Einstellungen der Verbindung.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in and try again.</source>
        <translation>Niemand ist angemeldet. Melden Sie sich an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Der Vorgang wurde abgebrochen.</translation>
    </message>
    <message>
        <source>A file could not be read or written</source>
        <translation>Eine Datei konnte nicht gelesen oder geschrieben werden</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>You are not signed in</source>
        <translation>Sie sind nicht angemeldet</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>The server&apos;s answer cannot be used</source>
        <translation>Die Antwort des Servers ist nicht verwendbar</translation>
    </message>
    <message>
        <source>The server says: “%1”</source>
        <translation>Der Server meldet: „%1“</translation>
    </message>
    <message>
        <source>The server may have carried it out all the same: refresh before you repeat it.</source>
        <translation>Möglicherweise hat der Server es trotzdem ausgeführt: Aktualisieren Sie, bevor Sie es wiederholen.</translation>
    </message>
    <message>
        <source>Nothing was changed on the server.</source>
        <translation>Auf dem Server wurde nichts geändert.</translation>
    </message>
    <message>
        <source>call %1</source>
        <translation>Aufruf %1</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>Status %1</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>is empty, but the field is required</source>
        <translation>ist leer, das Feld ist aber ein Pflichtfeld</translation>
    </message>
    <message>
        <source>is not a number</source>
        <translation>ist keine Zahl</translation>
    </message>
    <message>
        <source>is not exactly one character</source>
        <translation>ist nicht genau ein Zeichen</translation>
    </message>
    <message>
        <source>is not a date of the form %1</source>
        <translation>ist kein Datum der Form %1</translation>
    </message>
    <message>
        <source>is a day that the calendar does not have</source>
        <translation>ist ein Tag, den es im Kalender nicht gibt</translation>
    </message>
    <message>
        <source>is not an amount of money</source>
        <translation>ist kein Geldbetrag</translation>
    </message>
    <message>
        <source>is an amount in another currency than %1</source>
        <translation>ist ein Betrag in einer anderen Währung als %1</translation>
    </message>
    <message>
        <source>has more decimals than %1 has</source>
        <translation>hat mehr Nachkommastellen, als %1 hat</translation>
    </message>
    <message>
        <source>is not one of the field&apos;s options</source>
        <translation>gehört nicht zu den Auswahlwerten des Feldes</translation>
    </message>
    <message>
        <source>The connection is not secure: %1. Nothing was sent. Ask whoever runs the server; where a company proxy stands between, add its certificate in File › Connections.</source>
        <translation>Die Verbindung ist nicht sicher: %1. Nichts wurde gesendet. Fragen Sie den Betreiber des Servers; wo ein Firmen-Proxy dazwischensteht, geben Sie sein Zertifikat unter Datei › Verbindungen an.</translation>
    </message>
    <message>
        <source>The server asks for a pause. Try again in %1.</source>
        <translation>Der Server bittet um eine Pause. Versuchen Sie es in %1 noch einmal.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>Wahrheitswert</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>array</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>no HTTP</source>
        <translation>kein HTTP</translation>
    </message>
    <message>
        <source>broken JSON</source>
        <translation>beschädigtes JSON</translation>
    </message>
    <message>
        <source>JSON nested too deeply</source>
        <translation>zu tief verschachteltes JSON</translation>
    </message>
</context>
<context>
    <name>FieldDialog</name>
    <message>
        <source>Name, type and unique identifier are settled when a field is created: the server does not change them afterwards.</source>
        <translation>Name, Typ und eindeutige Kennung werden beim Anlegen eines Feldes festgelegt: Der Server ändert sie danach nicht mehr.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Name des Feldes</translation>
    </message>
    <message>
        <source>The key in a customer&apos;s profile, and the header of the column in an uploaded file</source>
        <translation>Der Schlüssel im Kundenprofil und die Spaltenüberschrift in einer hochgeladenen Datei</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Anzeigename</translation>
    </message>
    <message>
        <source>Label of the field</source>
        <translation>Anzeigename des Feldes</translation>
    </message>
    <message>
        <source>Optional: how people call it</source>
        <translation>Optional: die gebräuchliche Bezeichnung</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Typ</translation>
    </message>
    <message>
        <source>Date &amp;format</source>
        <translation>Datums&amp;format</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>&amp;Währung</translation>
    </message>
    <message>
        <source>&amp;Required: every customer must have a value</source>
        <translation>&amp;Pflichtfeld: Jeder Kunde muss einen Wert haben</translation>
    </message>
    <message>
        <source>&amp;Unique identifier: tells customers apart</source>
        <translation>Eindeutige &amp;Kennung: unterscheidet die Kunden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>One character</source>
        <translation>Ein Zeichen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>date format and example</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>currency code and symbol</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>FileProblemText</name>
    <message>
        <source>The file is not there</source>
        <translation>Die Datei ist nicht vorhanden</translation>
    </message>
    <message>
        <source>This is a folder, not a file</source>
        <translation>Dies ist ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>This is not an ordinary file</source>
        <translation>Dies ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>The file may not be read</source>
        <translation>Die Datei darf nicht gelesen werden</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>The file is not text</source>
        <translation>Die Datei ist keine Textdatei</translation>
    </message>
    <message>
        <source>This is a spreadsheet, not a CSV file</source>
        <translation>Dies ist eine Tabellenmappe, keine CSV-Datei</translation>
    </message>
    <message>
        <source>This is a packed archive</source>
        <translation>Dies ist ein gepacktes Archiv</translation>
    </message>
    <message>
        <source>This is a PDF document</source>
        <translation>Dies ist ein PDF-Dokument</translation>
    </message>
    <message>
        <source>The file has gone while it was read</source>
        <translation>Die Datei ist beim Lesen verschwunden</translation>
    </message>
    <message>
        <source>The file has changed meanwhile</source>
        <translation>Die Datei wurde inzwischen geändert</translation>
    </message>
    <message>
        <source>The file could not be read to its end</source>
        <translation>Die Datei konnte nicht bis zum Ende gelesen werden</translation>
    </message>
    <message>
        <source>The encoding is not known here</source>
        <translation>Die Kodierung ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>A quote is never closed</source>
        <translation>Ein Anführungszeichen wird nie geschlossen</translation>
    </message>
    <message>
        <source>A row is far too long</source>
        <translation>Eine Zeile ist viel zu lang</translation>
    </message>
    <message>
        <source>There is no file “%1”. It may have been moved or renamed; choose it where it is now.</source>
        <translation>Die Datei „%1“ gibt es nicht. Vielleicht wurde sie verschoben oder umbenannt; wählen Sie sie an ihrem jetzigen Ort.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Choose one CSV file in it.</source>
        <translation>„%1“ ist ein Ordner. Wählen Sie eine CSV-Datei darin.</translation>
    </message>
    <message>
        <source>“%1” is a pipe, a socket or a device. Save its content as a CSV file first.</source>
        <translation>„%1“ ist eine Pipe, ein Socket oder ein Gerät. Speichern Sie den Inhalt zuerst als CSV-Datei.</translation>
    </message>
    <message>
        <source>You are not allowed to read “%1”. Ask its owner for permission, or copy it to a folder of your own.</source>
        <translation>Sie dürfen „%1“ nicht lesen. Bitten Sie den Eigentümer um die Berechtigung oder kopieren Sie die Datei in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>“%1” holds no rows. Check that it was saved completely, or choose another file.</source>
        <translation>„%1“ enthält keine Zeilen. Prüfen Sie, ob die Datei vollständig gespeichert wurde, oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>“%1” holds binary data that cannot be read as rows. Save the table as CSV in the program that it comes from.</source>
        <translation>„%1“ enthält Binärdaten, die sich nicht als Zeilen lesen lassen. Speichern Sie die Tabelle im Ursprungsprogramm als CSV.</translation>
    </message>
    <message>
        <source>“%1” is a workbook of a spreadsheet program. Open it there, save the sheet as “CSV UTF-8”, and choose the new file.</source>
        <translation>„%1“ ist die Arbeitsmappe einer Tabellenkalkulation. Öffnen Sie sie dort, speichern Sie das Blatt als „CSV UTF-8“ und wählen Sie die neue Datei.</translation>
    </message>
    <message>
        <source>“%1” is packed. Unpack it and choose the CSV file that was in it.</source>
        <translation>„%1“ ist gepackt. Entpacken Sie die Datei und wählen Sie die darin enthaltene CSV-Datei.</translation>
    </message>
    <message>
        <source>“%1” is a document for printing, its table cannot be read as rows. Export the table as CSV in the program that it comes from.</source>
        <translation>„%1“ ist ein Druckdokument, dessen Tabelle sich nicht als Zeilen lesen lässt. Exportieren Sie die Tabelle im Ursprungsprogramm als CSV.</translation>
    </message>
    <message>
        <source>“%1” was there and is not any more; perhaps it was moved, or its drive was taken out. Put it back and choose it again.</source>
        <translation>„%1“ war vorhanden und ist es nicht mehr; vielleicht wurde die Datei verschoben oder das Laufwerk entfernt. Stellen Sie sie wieder her und wählen Sie sie erneut.</translation>
    </message>
    <message>
        <source>“%1” was changed after it had been checked. Choose it again, so that what is uploaded is what was checked.</source>
        <translation>„%1“ wurde nach der Prüfung geändert. Wählen Sie die Datei erneut, damit hochgeladen wird, was geprüft wurde.</translation>
    </message>
    <message>
        <source>“%1” could not be read: %2. Check the drive or the connection to it, and choose the file again.</source>
        <translation>„%1“ konnte nicht gelesen werden: %2. Prüfen Sie das Laufwerk oder die Verbindung dorthin und wählen Sie die Datei erneut.</translation>
    </message>
    <message>
        <source>There is no encoding of the name “%1”. Choose another one for “%2”.</source>
        <translation>Eine Kodierung namens „%1“ gibt es nicht. Wählen Sie eine andere für „%2“.</translation>
    </message>
    <message>
        <source>In “%1” a quote is opened in line %2 and never closed. Mend that line, or choose “None” as the quote to read quotes as they stand.</source>
        <translation>In „%1“ wird in Zeile %2 ein Anführungszeichen geöffnet und nie geschlossen. Berichtigen Sie diese Zeile oder wählen Sie „Keines“ als Anführungszeichen, um sie unverändert zu lesen.</translation>
    </message>
    <message>
        <source>In “%1” the row that begins in line %2 does not end. Usually the delimiter or the quote is another one: choose it above, or mend that line.</source>
        <translation>In „%1“ endet die Zeile nicht, die in Zeile %2 beginnt. Meist ist das Trennzeichen oder das Anführungszeichen ein anderes: Wählen Sie es oben oder berichtigen Sie diese Zeile.</translation>
    </message>
    <message>
        <source>This is a web page, not a table</source>
        <translation>Das ist eine Webseite, keine Tabelle</translation>
    </message>
    <message>
        <source>This is JSON, not a table</source>
        <translation>Das ist JSON, keine Tabelle</translation>
    </message>
    <message>
        <source>“%1” may be the sign-in or error page of the program that should have exported the table. Open it in a browser to see, and export the table again as CSV.</source>
        <translation>„%1“ ist vielleicht die Anmelde- oder Fehlerseite des Programms, das die Tabelle exportieren sollte. Öffnen Sie sie zum Nachsehen im Browser und exportieren Sie die Tabelle erneut als CSV.</translation>
    </message>
    <message>
        <source>“%1” holds data for programs, its table cannot be read as rows. Export the table as CSV in the program that it comes from.</source>
        <translation>„%1“ enthält Daten für Programme; die Tabelle darin lässt sich nicht als Zeilen lesen. Exportieren Sie die Tabelle als CSV in dem Programm, aus dem sie stammt.</translation>
    </message>
</context>
<context>
    <name>FileSection</name>
    <message>
        <source>1. The file</source>
        <translation>1. Datei</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Andere Datei wählen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Kodierung</translation>
    </message>
    <message>
        <source>&amp;Delimiter</source>
        <translation>&amp;Trennzeichen</translation>
    </message>
    <message>
        <source>&amp;Quote</source>
        <translation>An&amp;führungszeichen</translation>
    </message>
    <message>
        <source>The first row &amp;names the columns</source>
        <translation>Die erste Zeile &amp;enthält die Spaltennamen</translation>
    </message>
    <message>
        <source>Mend this column…</source>
        <translation>Diese Spalte ausbessern …</translation>
    </message>
    <message>
        <source>Back to the problems</source>
        <translation>Zurück zu den Problemen</translation>
    </message>
</context>
<context>
    <name>FormatText</name>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Format of a day as QLocale::toString() takes it</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A duration in seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>A duration in minutes</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>A duration in hours and minutes</extracomment>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Name der Gruppe</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>Description of the group</source>
        <translation>Beschreibung der Gruppe</translation>
    </message>
    <message>
        <source>Optional: who these customers are</source>
        <translation>Optional: wer diese Kunden sind</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Rename the group</source>
        <translation>Gruppe umbenennen</translation>
    </message>
    <message>
        <source>New customer group</source>
        <translation>Neue Kundengruppe</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Create group</source>
        <translation>Gruppe anlegen</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>UTF-8 and Windows-1252, mixed</source>
        <translation>UTF-8 und Windows-1252, gemischt</translation>
    </message>
    <message>
        <source>Comma ( , )</source>
        <translation>Komma ( , )</translation>
    </message>
    <message>
        <source>Semicolon ( ; )</source>
        <translation>Semikolon ( ; )</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Bar ( | )</source>
        <translation>Senkrechter Strich ( | )</translation>
    </message>
    <message>
        <source>Colon ( : )</source>
        <translation>Doppelpunkt ( : )</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Double ( &quot; )</source>
        <translation>Doppelt ( &quot; )</translation>
    </message>
    <message>
        <source>Single ( &apos; )</source>
        <translation>Einfach ( &apos; )</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Gleicher Name</translation>
    </message>
    <message>
        <source>Same name, written otherwise</source>
        <translation>Gleicher Name, andere Schreibweise</translation>
    </message>
    <message>
        <source>Another word for it</source>
        <translation>Anderes Wort dafür</translation>
    </message>
    <message>
        <source>Shares its words</source>
        <translation>Gemeinsame Wörter</translation>
    </message>
    <message>
        <source>Similar, %1 %</source>
        <translation>Ähnlich, %1 %</translation>
    </message>
    <message>
        <source>Ignored by you</source>
        <translation>Von Ihnen ignoriert</translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation>Von Ihnen gewählt</translation>
    </message>
    <message>
        <source>No column goes to a profile field yet. Choose a field for at least one column.</source>
        <translation>Noch ist keine Spalte einem Profilfeld zugeordnet. Wählen Sie für mindestens eine Spalte ein Feld.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>The field “%1” is chosen for several columns: %2. Keep one of them.</source>
        <translation>Das Feld „%1“ ist für mehrere Spalten gewählt: %2. Behalten Sie eine davon.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>The field “%1” is required, but no column goes to it.</source>
        <translation>„%1“ ist ein Pflichtfeld, aber keine Spalte ist ihm zugeordnet.</translation>
    </message>
    <message>
        <source>The field “%1” tells customers apart, but no column goes to it.</source>
        <translation>Das Feld „%1“ unterscheidet die Kunden, aber keine Spalte ist ihm zugeordnet.</translation>
    </message>
    <message>
        <source>Required, but empty</source>
        <translation>Pflichtfeld, aber leer</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>Keine Zahl</translation>
    </message>
    <message>
        <source>Not exactly one character</source>
        <translation>Nicht genau ein Zeichen</translation>
    </message>
    <message>
        <source>Not a date of the form %1</source>
        <translation>Kein Datum der Form %1</translation>
    </message>
    <message>
        <source>A day that the calendar does not have</source>
        <translation>Ein Tag, den es im Kalender nicht gibt</translation>
    </message>
    <message>
        <source>Not an amount of money</source>
        <translation>Kein Geldbetrag</translation>
    </message>
    <message>
        <source>An amount in another currency than %1</source>
        <translation>Ein Betrag in einer anderen Währung als %1</translation>
    </message>
    <message>
        <source>More decimals than %1 has</source>
        <translation>Mehr Nachkommastellen, als %1 hat</translation>
    </message>
    <message>
        <source>Not one of the field&apos;s options</source>
        <translation>Kein Auswahlwert des Feldes</translation>
    </message>
    <message>
        <source>Stands in an earlier row of this file</source>
        <translation>Steht schon in einer früheren Zeile dieser Datei</translation>
    </message>
    <message>
        <source>Has bytes that the encoding does not have</source>
        <translation>Enthält Bytes, die es in der Kodierung nicht gibt</translation>
    </message>
    <message>
        <source>The row has too few cells</source>
        <translation>Die Zeile hat zu wenige Zellen</translation>
    </message>
    <message>
        <source>The row has too many cells</source>
        <translation>Die Zeile hat zu viele Zellen</translation>
    </message>
    <message>
        <source>A spreadsheet seems to have cut digits off this number</source>
        <translation>Eine Tabellenkalkulation hat offenbar Ziffern dieser Zahl abgeschnitten</translation>
    </message>
    <message>
        <source>An error value of a spreadsheet</source>
        <translation>Fehlerwert einer Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Stands in row %1 already</source>
        <translation>Steht bereits in Zeile %1</translation>
    </message>
    <message>
        <source>The row has %1 cells, the file has %2 columns</source>
        <translation>Die Zeile hat %1 Zellen, die Datei %2 Spalten</translation>
    </message>
    <message>
        <source>Reason</source>
        <comment>header of a column in a file</comment>
        <translation>Grund</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column: reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>kein Grund angegeben</translation>
    </message>
    <message>
        <source>Refused by the server: %1</source>
        <translation>Vom Server abgelehnt: %1</translation>
    </message>
    <message>
        <source>Refused by the server: %1: %2</source>
        <comment>field, reason</comment>
        <translation>Vom Server abgelehnt: %1: %2</translation>
    </message>
    <message>
        <source>The rejected rows were not saved. %1</source>
        <translation>Die abgelehnten Zeilen wurden nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>The rejected rows were not saved: “%1” is the file that they come from, and it is never changed. Choose another name.</source>
        <translation>Die abgelehnten Zeilen wurden nicht gespeichert: „%1“ ist die Ausgangsdatei und wird nie geändert. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The rejected rows were not saved: “%1” cannot be written (%2). Choose another folder.</source>
        <translation>Die abgelehnten Zeilen wurden nicht gespeichert: „%1“ kann nicht geschrieben werden (%2). Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose a workspace at the left.</source>
        <translation>Wählen Sie links einen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>The file is being looked at.</source>
        <translation>Die Datei wird untersucht.</translation>
    </message>
    <message>
        <source>The file cannot be read as it is.</source>
        <translation>Die Datei ist so nicht lesbar.</translation>
    </message>
    <message>
        <source>The profile fields of the workspace are being loaded.</source>
        <translation>Die Profilfelder des Arbeitsbereichs werden geladen.</translation>
    </message>
    <message>
        <source>The profile fields of the workspace could not be loaded.</source>
        <translation>Die Profilfelder des Arbeitsbereichs konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>The workspace has no profile fields yet. Create them under Profile fields, then come back; the file stays here.</source>
        <translation>Der Arbeitsbereich hat noch keine Profilfelder. Legen Sie sie unter „Profilfelder“ an und kehren Sie dann zurück; die Datei bleibt hier.</translation>
    </message>
    <message>
        <source>The match needs a decision; see above.</source>
        <translation>Die Zuordnung erfordert eine Entscheidung; siehe oben.</translation>
    </message>
    <message>
        <source>The rows are being checked.</source>
        <translation>Die Zeilen werden geprüft.</translation>
    </message>
    <message>
        <source>The check was cancelled. Nothing can be uploaded without it.</source>
        <translation>Die Prüfung wurde abgebrochen. Ohne sie kann nichts hochgeladen werden.</translation>
    </message>
    <message>
        <source>There is no row that can be uploaded.</source>
        <translation>Keine Zeile kann hochgeladen werden.</translation>
    </message>
    <message>
        <source>Choose the customer group that the rows go into.</source>
        <translation>Wählen Sie die Kundengruppe, in die die Zeilen kommen.</translation>
    </message>
    <message>
        <source>The upload is under way.</source>
        <translation>Der Upload läuft.</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Stopped by an error</source>
        <translation>Durch einen Fehler angehalten</translation>
    </message>
    <message>
        <source>Stopped: the file changed</source>
        <translation>Angehalten: Datei wurde geändert</translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>%1 angelegt</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>%1 aktualisiert</translation>
    </message>
    <message>
        <source>%1 created or updated</source>
        <translation>%1 angelegt oder aktualisiert</translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation>%1 unverändert</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 übersprungen</translation>
    </message>
    <message>
        <source>%1 unconfirmed</source>
        <translation>%1 unbestätigt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) in the file = %1</source>
        <translation>
            <numerusform>%Ln Zeile in der Datei = %1</numerusform>
            <numerusform>%Ln Zeilen in der Datei = %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Ignored the last time</source>
        <translation>Beim letzten Mal ignoriert</translation>
    </message>
    <message>
        <source>As the last time</source>
        <translation>Wie beim letzten Mal</translation>
    </message>
    <message>
        <source>The file is being compared with the group.</source>
        <translation>Die Datei wird mit der Gruppe verglichen.</translation>
    </message>
    <message>
        <source>The group has all of these customers already, with the same values.</source>
        <translation>Die Gruppe hat alle diese Kunden schon, mit denselben Werten.</translation>
    </message>
</context>
<context>
    <name>KeychainText</name>
    <message>
        <source>%1 It says: “%2”.</source>
        <translation>%1 Er meldet: „%2“.</translation>
    </message>
    <message>
        <source>the macOS keychain</source>
        <translation>der macOS-Schlüsselbund</translation>
    </message>
    <message>
        <source>the Windows credential manager</source>
        <translation>die Windows-Anmeldeinformationsverwaltung</translation>
    </message>
    <message>
        <source>KWallet</source>
        <translation>KWallet</translation>
    </message>
    <message>
        <source>Secret Service, as of GNOME Keyring or KeePassXC</source>
        <translation>Secret Service, etwa von GNOME Keyring oder KeePassXC</translation>
    </message>
    <message>
        <source>The keychain of this computer (%1) is locked. Unlock it, and try again.</source>
        <translation>Der Schlüsselbund dieses Computers (%1) ist gesperrt. Entsperren Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>No keychain answers on this computer (%1 was asked).</source>
        <translation>Auf diesem Computer antwortet kein Schlüsselbund (gefragt wurde: %1).</translation>
    </message>
    <message>
        <source>The keychain of this computer (%1) refused the access.</source>
        <translation>Der Schlüsselbund dieses Computers (%1) hat den Zugriff verweigert.</translation>
    </message>
    <message>
        <source>The keychain of this computer (%1) failed.</source>
        <translation>Der Schlüsselbund dieses Computers (%1) hat versagt.</translation>
    </message>
</context>
<context>
    <name>MatchSection</name>
    <message>
        <source>2. The match</source>
        <translation>2. Zuordnung</translation>
    </message>
    <message>
        <source>Each column goes to one profile field, or is ignored.</source>
        <translation>Jede Spalte wird einem Profilfeld zugeordnet oder ignoriert.</translation>
    </message>
    <message>
        <source>Columns and their profile fields</source>
        <translation>Spalten und ihre Profilfelder</translation>
    </message>
</context>
<context>
    <name>MendList</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Regel entfernen</translation>
    </message>
    <message>
        <source>Save as a recipe…</source>
        <translation>Als Rezept speichern …</translation>
    </message>
    <message>
        <source>Use a recipe</source>
        <translation>Rezept verwenden</translation>
    </message>
    <message>
        <source>Rules in force</source>
        <translation>Geltende Regeln</translation>
    </message>
</context>
<context>
    <name>MendPanel</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close without mending</source>
        <translation>Schließen, ohne auszubessern</translation>
    </message>
    <message>
        <source>&amp;What to do</source>
        <translation>&amp;Was zu tun ist</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Put &amp;instead</source>
        <translation>&amp;Ersetzen durch</translation>
    </message>
    <message>
        <source>Date &amp;format now</source>
        <translation>Jetziges Datums&amp;format</translation>
    </message>
    <message>
        <source>Every value of the column, also where it is right already</source>
        <translation>Jeder Wert der Spalte, auch wo er schon richtig ist</translation>
    </message>
    <message>
        <source>Examples before and after</source>
        <translation>Beispiele vorher und nachher</translation>
    </message>
</context>
<context>
    <name>MendText</name>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Replace “%1” by “%2”</source>
        <translation>„%1“ durch „%2“ ersetzen</translation>
    </message>
    <message>
        <source>Empty where the value is “%1”</source>
        <translation>Leer, wo der Wert „%1“ ist</translation>
    </message>
    <message>
        <source>“%2” where the value is “%1”</source>
        <translation>„%2“, wo der Wert „%1“ ist</translation>
    </message>
    <message>
        <source>Remove what matches %1</source>
        <translation>Entfernen, was auf %1 passt</translation>
    </message>
    <message>
        <source>Replace what matches %1 by “%2”</source>
        <translation>Was auf %1 passt, durch „%2“ ersetzen</translation>
    </message>
    <message>
        <source>Dates from %1 to %2</source>
        <translation>Datumsangaben von %1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>Zeros in front, up to %Ln character(s)</source>
        <translation>
            <numerusform>Nullen davor, bis %Ln Zeichen</numerusform>
            <numerusform>Nullen davor, bis %Ln Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Country prefix %1</source>
        <translation>Ländervorwahl %1</translation>
    </message>
    <message>
        <source>“%1” where the value is empty</source>
        <translation>„%1“, wo der Wert leer ist</translation>
    </message>
    <message>
        <source>Remove spare spaces</source>
        <translation>Überzählige Leerzeichen entfernen</translation>
    </message>
    <message>
        <source>Write in capital letters</source>
        <translation>In Großbuchstaben schreiben</translation>
    </message>
    <message>
        <source>Write in small letters</source>
        <translation>In Kleinbuchstaben schreiben</translation>
    </message>
    <message>
        <source>Begin words with a capital letter</source>
        <translation>Wörter groß beginnen</translation>
    </message>
    <message>
        <source>Replace a text</source>
        <translation>Einen Text ersetzen</translation>
    </message>
    <message>
        <source>Replace a whole value</source>
        <translation>Einen ganzen Wert ersetzen</translation>
    </message>
    <message>
        <source>Replace by a regular expression</source>
        <translation>Mit einem regulären Ausdruck ersetzen</translation>
    </message>
    <message>
        <source>Rewrite dates</source>
        <translation>Datumsangaben umschreiben</translation>
    </message>
    <message>
        <source>Read commas as decimal points</source>
        <translation>Kommas als Dezimaltrenner lesen</translation>
    </message>
    <message>
        <source>Put zeros in front</source>
        <translation>Nullen voranstellen</translation>
    </message>
    <message>
        <source>Put a country prefix in front</source>
        <translation>Ländervorwahl voranstellen</translation>
    </message>
    <message>
        <source>Fill empty values</source>
        <translation>Leere Werte füllen</translation>
    </message>
    <message>
        <source>Leave out the row</source>
        <translation>Zeile weglassen</translation>
    </message>
    <message>
        <source>Take cells that lack as empty</source>
        <translation>Fehlende Zellen als leer nehmen</translation>
    </message>
    <message>
        <source>Leave out cells beyond the last column</source>
        <translation>Zellen hinter der letzten Spalte weglassen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, what is done to it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, for problem values alone</source>
        <comment>what is done</comment>
        <translation>%1, nur bei Werten mit diesem Problem</translation>
    </message>
    <message>
        <source>New column %1: “%2” in every row</source>
        <translation>Neue Spalte %1: „%2“ in jeder Zeile</translation>
    </message>
    <message>
        <source>New column %1: part %2 of %3, split at “%4”</source>
        <translation>Neue Spalte %1: Teil %2 von %3, geteilt bei „%4“</translation>
    </message>
    <message>
        <source>New column %1: %2 joined with “%3”</source>
        <translation>Neue Spalte %1: %2, verbunden mit „%3“</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between column names</comment>
        <translation> und </translation>
    </message>
    <message>
        <source>Enter what is to be replaced.</source>
        <translation>Geben Sie ein, was ersetzt werden soll.</translation>
    </message>
    <message>
        <source>The regular expression has a mistake: %1</source>
        <translation>Der reguläre Ausdruck hat einen Fehler: %1</translation>
    </message>
    <message>
        <source>Choose the format that the dates have now.</source>
        <translation>Wählen Sie das Format, das die Datumsangaben jetzt haben.</translation>
    </message>
    <message>
        <source>Enter how many characters the values are to have.</source>
        <translation>Geben Sie ein, wie viele Zeichen die Werte haben sollen.</translation>
    </message>
    <message>
        <source>Enter a prefix like +44.</source>
        <translation>Geben Sie eine Vorwahl wie +44 ein.</translation>
    </message>
    <message>
        <source>Enter the value that empty ones get.</source>
        <translation>Geben Sie den Wert ein, den leere bekommen.</translation>
    </message>
</context>
<context>
    <name>MessagePreview</name>
    <message>
        <source>Text of the message</source>
        <translation>Text der Nachricht</translation>
    </message>
</context>
<context>
    <name>MessagesPanel</name>
    <message>
        <source>Show the current run</source>
        <translation>Aktuellen Lauf anzeigen</translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>Nachrichten suchen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Preview of the message</source>
        <translation>Vorschau der Nachricht</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Profile fields</source>
        <translation>Profilfelder</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>Uploads</translation>
    </message>
</context>
<context>
    <name>NewColumnPanel</name>
    <message>
        <source>Same value in every row…</source>
        <translation>Gleicher Wert in jeder Zeile …</translation>
    </message>
    <message>
        <source>Split a column…</source>
        <translation>Spalte teilen …</translation>
    </message>
    <message>
        <source>Join columns…</source>
        <translation>Spalten verbinden …</translation>
    </message>
    <message>
        <source>&amp;Column</source>
        <translation>&amp;Spalte</translation>
    </message>
    <message>
        <source>&amp;And</source>
        <translation>&amp;Und</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Wert</translation>
    </message>
    <message>
        <source>&amp;Parts</source>
        <translation>&amp;Teile</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name of the connection</source>
        <translation>Name der Verbindung</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>https://client-api.example.com</source>
        <translation>https://client-api.example.com</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>E-mail of the account</source>
        <translation>E-Mail des Kontos</translation>
    </message>
    <message>
        <source>Server and e-mail belong to the session that is stored. Sign out to change them.</source>
        <translation>Server und E-Mail gehören zur gespeicherten Sitzung. Melden Sie sich ab, um sie zu ändern.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>&amp;Read only</source>
        <translation>Nur &amp;lesen</translation>
    </message>
    <message>
        <source>Nothing can be changed, uploaded or published over this connection.</source>
        <translation>Über diese Verbindung kann nichts geändert, hochgeladen oder veröffentlicht werden.</translation>
    </message>
    <message>
        <source>&amp;Certificates</source>
        <translation>&amp;Zertifikate</translation>
    </message>
    <message>
        <source>File of certificates</source>
        <translation>Datei mit Zertifikaten</translation>
    </message>
    <message>
        <source>Those of the system</source>
        <translation>Die des Systems</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose a file of certificates</source>
        <translation>Datei mit Zertifikaten wählen</translation>
    </message>
    <message>
        <source>Only where a company proxy opens secure connections: a PEM file with its certificate, from your administrator. It is trusted beside the system’s.</source>
        <translation>Nur wo ein Firmen-Proxy sichere Verbindungen öffnet: eine PEM-Datei mit seinem Zertifikat, von Ihrer Administration. Ihm wird neben denen des Systems vertraut.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
</context>
<context>
    <name>ProfilesDialog</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Every account on every server, each with a name and a colour of its own. Passwords are never stored.</source>
        <translation>Jedes Konto auf jedem Server, mit eigenem Namen und eigener Farbe. Passwörter werden nie gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Switch to it</source>
        <translation>&amp;Dorthin wechseln</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>Ä&amp;ndern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Forget…</source>
        <translation>&amp;Vergessen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Add a connection…</source>
        <translation>Verbindung &amp;hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>PublishText</name>
    <message>
        <source>The server&apos;s answer was lost. Looking whether “%1” was published…</source>
        <translation>Die Antwort des Servers ging verloren. Es wird nachgesehen, ob „%1“ veröffentlicht wurde&#xa0;…</translation>
    </message>
    <message>
        <source>“%1” is published; its files are being made…</source>
        <translation>„%1“ ist veröffentlicht; die Dateien werden erstellt&#xa0;…</translation>
    </message>
    <message>
        <source>Publishing “%1”…</source>
        <translation>„%1“ wird veröffentlicht&#xa0;…</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht länger warten</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is published. %Ln file(s) can be saved.</source>
        <translation>
            <numerusform>„%1“ ist veröffentlicht. %Ln Datei kann gespeichert werden.</numerusform>
            <numerusform>„%1“ ist veröffentlicht. %Ln Dateien können gespeichert werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was not published.</source>
        <translation>„%1“ wurde nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>It is not known whether “%1” was published: the server&apos;s answer was lost, and the campaign&apos;s stage does not show it. Look again in some minutes before you publish it once more.</source>
        <translation>Es ist nicht bekannt, ob „%1“ veröffentlicht wurde: Die Antwort des Servers ging verloren, und der Status der Kampagne zeigt es nicht. Sehen Sie in einigen Minuten erneut nach, bevor Sie noch einmal veröffentlichen.</translation>
    </message>
    <message>
        <source>“%1” is published; its files were not there yet. The server goes on making them.</source>
        <translation>„%1“ ist veröffentlicht; die Dateien lagen noch nicht vor. Der Server erstellt sie weiter.</translation>
    </message>
</context>
<context>
    <name>PushPreview</name>
    <message>
        <source>Your app</source>
        <translation>Ihre App</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Title of the push notification</source>
        <translation>Titel der Push-Nachricht</translation>
    </message>
    <message>
        <source>Text of the push notification</source>
        <translation>Text der Push-Nachricht</translation>
    </message>
</context>
<context>
    <name>ReceiptView</name>
    <message>
        <source>Progress of the upload</source>
        <translation>Fortschritt des Uploads</translation>
    </message>
    <message>
        <source>Cancel the upload</source>
        <translation>Upload abbrechen</translation>
    </message>
    <message>
        <source>Show customers</source>
        <translation>Kunden anzeigen</translation>
    </message>
    <message>
        <source>Save rejected rows…</source>
        <translation>Abgelehnte Zeilen speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Back to the file</source>
        <translation>Zurück zur Datei</translation>
    </message>
    <message>
        <source>Upload another file</source>
        <translation>Weitere Datei hochladen</translation>
    </message>
    <message>
        <source>Refused by the server</source>
        <translation>Vom Server abgelehnt</translation>
    </message>
    <message>
        <source>Rows that the server refused</source>
        <translation>Zeilen, die der Server abgelehnt hat</translation>
    </message>
</context>
<context>
    <name>RunsPanel</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Show the messages of this run</source>
        <translation>Nachrichten dieses Laufs anzeigen</translation>
    </message>
</context>
<context>
    <name>SandboxText</name>
    <message>
        <source>its file %1 is damaged or was made by another version. Move the file away, and a new one is made; or start the console with --sandbox-customers 20000 to keep the data in memory.</source>
        <translation>ihre Datei %1 ist beschädigt oder stammt von einer anderen Version. Verschieben Sie die Datei an einen anderen Ort, dann wird eine neue angelegt; oder starten Sie die Konsole mit --sandbox-customers 20000, um die Daten im Arbeitsspeicher zu halten.</translation>
    </message>
    <message>
        <source>its file %1 cannot be opened. Check that you may write it and its folder; or start the console with --sandbox-customers 20000 to keep the data in memory.</source>
        <translation>ihre Datei %1 kann nicht geöffnet werden. Prüfen Sie, ob Sie die Datei und ihren Ordner beschreiben dürfen; oder starten Sie die Konsole mit --sandbox-customers 20000, um die Daten im Arbeitsspeicher zu halten.</translation>
    </message>
    <message>
        <source>Another console has the sandbox’s data open. This one works on new sample data in memory: changes are gone when you close it.</source>
        <translation>Eine andere Konsole hat die Daten der Sandbox geöffnet. Diese arbeitet mit neuen Beispieldaten im Arbeitsspeicher: Änderungen sind weg, wenn Sie sie schließen.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Aussehen und Sprache</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language changes when the program starts next.</source>
        <translation>Die Sprache ändert sich beim nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Contract file</source>
        <translation>Schnittstellendatei</translation>
    </message>
    <message>
        <source>It names every path and member of the API. Choose another one where your server uses other names.</source>
        <translation>Sie benennt jeden Pfad und jedes Element der API. Wählen Sie eine andere, wenn Ihr Server andere Namen verwendet.</translation>
    </message>
    <message>
        <source>Contract file in use</source>
        <translation>Verwendete Schnittstellendatei</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose a contract file</source>
        <translation>Schnittstellendatei wählen</translation>
    </message>
    <message>
        <source>Use the built-in one</source>
        <translation>Eingebaute verwenden</translation>
    </message>
    <message>
        <source>Use the built-in contract</source>
        <translation>Eingebaute Schnittstellendatei verwenden</translation>
    </message>
    <message>
        <source>Where data is kept</source>
        <translation>Speicherorte</translation>
    </message>
    <message>
        <source>Settings and connections</source>
        <translation>Einstellungen und Verbindungen</translation>
    </message>
    <message>
        <source>Folder of settings and connections</source>
        <translation>Ordner der Einstellungen und Verbindungen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the folder of the settings</source>
        <translation>Ordner der Einstellungen öffnen</translation>
    </message>
    <message>
        <source>History of uploads and sandbox</source>
        <translation>Upload-Verlauf und Sandbox</translation>
    </message>
    <message>
        <source>Folder of the data</source>
        <translation>Ordner der Daten</translation>
    </message>
    <message>
        <source>Open the folder of the data</source>
        <translation>Ordner der Daten öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Tokens and API key go to the keychain of this computer; where there is none, or you do not stay signed in, they are in memory until the program ends. The password is never stored.</source>
        <translation>Token und API-Schlüssel kommen in den Schlüsselbund dieses Computers; wo es keinen gibt oder Sie nicht angemeldet bleiben, sind sie nur im Speicher, bis das Programm endet. Das Passwort wird nie gespeichert.</translation>
    </message>
    <message>
        <source>Check the connection…</source>
        <translation>Verbindung prüfen&#xa0;…</translation>
    </message>
    <message>
        <source>Asks every reading call once and shows which answers fit the contract. It changes nothing.</source>
        <translation>Macht jeden lesenden Aufruf einmal und zeigt, welche Antworten zur Schnittstellendatei passen. Ändert nichts.</translation>
    </message>
</context>
<context>
    <name>SignInText</name>
    <message>
        <source>Check the API key: it belongs to one account and one server. Nothing that you typed is lost.</source>
        <translation>Prüfen Sie den API-Schlüssel: Er gehört zu einem Konto und einem Server. Ihre Eingaben bleiben erhalten.</translation>
    </message>
    <message>
        <source>Check the e-mail, the password and the API key; Caps Lock may be on. Nothing that you typed is lost.</source>
        <translation>Prüfen Sie E-Mail-Adresse, Passwort und API-Schlüssel; vielleicht ist die Feststelltaste aktiv. Ihre Eingaben bleiben erhalten.</translation>
    </message>
    <message>
        <source>The server refused the sign-in.</source>
        <translation>Der Server hat die Anmeldung abgelehnt.</translation>
    </message>
    <message>
        <source>The server says: “%1”</source>
        <translation>Der Server meldet: „%1“</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the address and the network.</source>
        <translation>%1 ist nicht erreichbar. Prüfen Sie die Adresse und das Netzwerk.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2. Check the address and the network.</source>
        <translation>%1 ist nicht erreichbar: %2. Prüfen Sie die Adresse und das Netzwerk.</translation>
    </message>
    <message>
        <source>%1 answers, but not as a Nudgescribe server does (it sent: %2). Check the address.</source>
        <translation>%1 antwortet, aber nicht wie ein Nudgescribe-Server (gesendet wurde: %2). Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>%1 answers, but has no sign-in of this kind. Check the address.</source>
        <translation>%1 antwortet, bietet aber keine Anmeldung dieser Art. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>This is not an address of a server. It looks like https://client-api.example.com.</source>
        <translation>Dies ist keine Serveradresse. Sie sieht etwa so aus: https://client-api.example.com.</translation>
    </message>
    <message>
        <source>An address that begins with http:// would show the password to everybody on the way. Nothing was sent. Use https://.</source>
        <translation>Bei einer Adresse, die mit http:// beginnt, könnte jeder unterwegs das Passwort mitlesen. Es wurde nichts gesendet. Verwenden Sie https://.</translation>
    </message>
    <message>
        <source>Only the name of the server belongs here, without what follows it: https://client-api.example.com.</source>
        <translation>Hierher gehört nur der Servername ohne alles, was danach folgt: https://client-api.example.com.</translation>
    </message>
    <message>
        <source>The address must not hold a name or password. Type those in the fields below.</source>
        <translation>Die Adresse darf weder Namen noch Passwort enthalten. Geben Sie diese in die Felder darunter ein.</translation>
    </message>
</context>
<context>
    <name>SignInView</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in to Nudgescribe</source>
        <translation>Bei Nudgescribe anmelden</translation>
    </message>
    <message>
        <source>Your account’s administrator gives you the API key.</source>
        <translation>Den API-Schlüssel erhalten Sie vom Administrator Ihres Kontos.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Show the API key</source>
        <translation>API-Schlüssel anzeigen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Passwort anzeigen</translation>
    </message>
    <message>
        <source>Keep me signed in</source>
        <translation>Angemeldet bleiben</translation>
    </message>
    <message>
        <source>Keeps the session in the keychain of this computer. The password is never stored.</source>
        <translation>Bewahrt die Sitzung im Schlüsselbund dieses Computers auf. Das Passwort wird nie gespeichert.</translation>
    </message>
    <message>
        <source>Progress of the sign-in</source>
        <translation>Fortschritt der Anmeldung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>SmsPreview</name>
    <message>
        <source>Text of the SMS</source>
        <translation>Text der SMS</translation>
    </message>
</context>
<context>
    <name>UploadStart</name>
    <message>
        <source>Earlier uploads</source>
        <translation>Frühere Uploads</translation>
    </message>
    <message>
        <source>Nothing was uploaded on this computer yet.</source>
        <translation>Auf diesem Computer wurde noch nichts hochgeladen.</translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message>
        <source>Progress of the check</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>Cancel the check</source>
        <translation>Prüfung abbrechen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Show the problems</source>
        <translation>Probleme anzeigen</translation>
    </message>
</context>
<context>
    <name>VerdictSection</name>
    <message>
        <source>3. The verdict</source>
        <translation>3. Prüfung</translation>
    </message>
    <message>
        <source>Save rejected rows…</source>
        <translation>Abgelehnte Zeilen speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Kinds of problems</source>
        <translation>Arten von Problemen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>“nudgescribe-console --help” lists what it takes.</source>
        <translation>„nudgescribe-console --help“ listet alle Optionen auf.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) saved in %1</source>
        <translation>
            <numerusform>%n Bild in %1 gespeichert</numerusform>
            <numerusform>%n Bilder in %1 gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no display to show a window on: neither DISPLAY nor WAYLAND_DISPLAY is set.</source>
        <translation>Es gibt keine Anzeige für ein Fenster: Weder DISPLAY noch WAYLAND_DISPLAY ist gesetzt.</translation>
    </message>
</context>
<context>
    <name>nudge::AboutDialog</name>
    <message>
        <source>Version %1, with Qt %2 (built with %3)</source>
        <translation>Version %1 mit Qt %2 (erstellt mit %3)</translation>
    </message>
    <message>
        <source>Contract in use: “%1”. The addresses and calls are documented by Nudgescribe. Many names of members are not: they are assumptions of this program, each marked so in the contract file. Who holds the real reference can correct them there without rebuilding the program, see Settings.</source>
        <translation>Verwendete Schnittstellendatei: „%1“. Die Adressen und Aufrufe sind von Nudgescribe dokumentiert. Viele Elementnamen sind es nicht: Sie sind Annahmen dieses Programms und in der Schnittstellendatei einzeln so gekennzeichnet. Wem die echte Referenz vorliegt, der kann sie dort berichtigen, ohne das Programm neu zu erstellen, siehe Einstellungen.</translation>
    </message>
</context>
<context>
    <name>nudge::ActivityDetails</name>
    <message>
        <source>The command is on the clipboard. It holds placeholders in the place of credentials and values.</source>
        <translation>Der Befehl liegt in der Zwischenablage. An der Stelle von Zugangsdaten und Werten hat er Platzhalter.</translation>
    </message>
    <message>
        <source>The request ID is on the clipboard.</source>
        <translation>Die Anfrage-ID liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>%1 sent, %2 received</source>
        <extracomment>%1 size of the request, %2 size of the answer</extracomment>
        <translation>%1 gesendet, %2 empfangen</translation>
    </message>
    <message>
        <source>None, this was the first sending</source>
        <translation>Keine, dies war die erste Sendung</translation>
    </message>
    <message numerus="yes">
        <source>Sent %n time(s) before this</source>
        <translation>
            <numerusform>Zuvor einmal gesendet</numerusform>
            <numerusform>Zuvor %n-mal gesendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::ActivityModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>Bytes of the answer</extracomment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Anfrage-ID</translation>
    </message>
</context>
<context>
    <name>nudge::ActivityWindow</name>
    <message>
        <source>All calls</source>
        <translation>Alle Aufrufe</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln call(s)</source>
        <translation>
            <numerusform>%1 von %Ln Aufruf</numerusform>
            <numerusform>%1 von %Ln Aufrufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln Aufruf</numerusform>
            <numerusform>%Ln Aufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Noch keine Aufrufe</translation>
    </message>
    <message>
        <source>Every call to the server appears here as it ends: how long it took, what came back, and how often it was sent. Passwords, keys and customer data are left out.</source>
        <translation>Jeder Aufruf an den Server erscheint hier, sobald er endet: wie lange er dauerte, was zurückkam und wie oft er gesendet wurde. Passwörter, Schlüssel und Kundendaten bleiben draußen.</translation>
    </message>
    <message>
        <source>No call fits</source>
        <translation>Kein Aufruf passt</translation>
    </message>
    <message>
        <source>Calls that fit appear here as soon as they end.</source>
        <translation>Passende Aufrufe erscheinen hier, sobald sie enden.</translation>
    </message>
    <message>
        <source>Show all calls</source>
        <translation>Alle Aufrufe zeigen</translation>
    </message>
</context>
<context>
    <name>nudge::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Check the connection…</source>
        <translation>Verbindung prüfen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>nudge::CampaignDetail</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Created %1</source>
        <translation>Angelegt: %1</translation>
    </message>
    <message>
        <source>Published %1</source>
        <translation>Veröffentlicht: %1</translation>
    </message>
    <message numerus="yes">
        <source>Save all %Ln file(s)…</source>
        <translation>
            <numerusform>%Ln Datei speichern&#xa0;…</numerusform>
            <numerusform>Alle %Ln Dateien speichern&#xa0;…</numerusform>
        </translation>
    </message>
    <message>
        <source>File %1 of %2…</source>
        <translation>Datei %1 von %2&#xa0;…</translation>
    </message>
    <message>
        <source>Publish “%1”?</source>
        <translation>„%1“ veröffentlichen?</translation>
    </message>
</context>
<context>
    <name>nudge::CampaignFilterBar</name>
    <message>
        <source>All stages</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Other stages</source>
        <translation>Anderer Status</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Alle Kanäle</translation>
    </message>
    <message>
        <source>Other channels</source>
        <translation>Andere Kanäle</translation>
    </message>
    <message>
        <source>Current workspace</source>
        <translation>Aktueller</translation>
    </message>
    <message>
        <source>All workspaces</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Beliebiger Zeitraum</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>Choose dates</source>
        <translation>Zeitraum wählen</translation>
    </message>
</context>
<context>
    <name>nudge::CampaignTable</name>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
</context>
<context>
    <name>nudge::CampaignsPage</name>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>No campaigns yet</source>
        <translation>Noch keine Kampagnen</translation>
    </message>
    <message>
        <source>Campaigns are made in Nudgescribe itself. Here you read their messages, publish them and save the files.</source>
        <translation>Kampagnen werden in Nudgescribe selbst erstellt. Hier lesen Sie die Nachrichten, veröffentlichen die Kampagnen und speichern die Dateien.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s)</source>
        <translation>
            <numerusform>%Ln Kampagne</numerusform>
            <numerusform>%Ln Kampagnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln campaign(s)</source>
        <translation>
            <numerusform>%1 von %Ln Kampagne</numerusform>
            <numerusform>%1 von %Ln Kampagnen</numerusform>
        </translation>
    </message>
    <message>
        <source>No campaign matches the filter</source>
        <translation>Keine Kampagne entspricht dem Filter</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>No campaigns in this workspace</source>
        <translation>Keine Kampagnen in diesem Arbeitsbereich</translation>
    </message>
    <message>
        <source>Show all workspaces</source>
        <translation>Alle Arbeitsbereiche anzeigen</translation>
    </message>
</context>
<context>
    <name>nudge::CheckModel</name>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>Was kam</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>nudge::CheckWindow</name>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Contract: %1 (built in)</source>
        <translation>Schnittstelle: %1 (eingebaut)</translation>
    </message>
    <message>
        <source>Contract: %1 (%2)</source>
        <translation>Schnittstelle: %1 (%2)</translation>
    </message>
    <message>
        <source>Choose a contract file</source>
        <translation>Schnittstellendatei wählen</translation>
    </message>
    <message>
        <source>Contract files (*.json)</source>
        <translation>Schnittstellendateien (*.json)</translation>
    </message>
    <message>
        <source>Use this file</source>
        <translation>Diese Datei verwenden</translation>
    </message>
    <message>
        <source>The result is on the clipboard.</source>
        <translation>Das Ergebnis ist in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>nudge::ColorRow</name>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>The usual colour of such a server</source>
        <translation>Die übliche Farbe eines solchen Servers</translation>
    </message>
    <message>
        <source>Another colour…</source>
        <translation>Andere Farbe&#xa0;…</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
</context>
<context>
    <name>nudge::ConnectionStatus</name>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Invented data on this computer. Nothing here reaches a real person.</source>
        <translation>Erfundene Daten auf diesem Computer. Nichts davon erreicht eine echte Person.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Sitzung beendet</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Renewing the session…</source>
        <translation>Sitzung wird erneuert&#xa0;…</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Connected for this session</source>
        <translation>Für diese Sitzung verbunden</translation>
    </message>
</context>
<context>
    <name>nudge::CustomerBrowser</name>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Show the next customer whose changes are not saved</source>
        <translation>Nächsten Kunden mit ungespeicherten Änderungen anzeigen</translation>
    </message>
    <message>
        <source>Choose a group</source>
        <translation>Gruppe wählen</translation>
    </message>
    <message>
        <source>Its customers appear here.</source>
        <translation>Hier erscheinen ihre Kunden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>This group has no customers yet</source>
        <translation>Diese Gruppe hat noch keine Kunden</translation>
    </message>
    <message>
        <source>Upload a CSV file to fill it, or create customers one by one.</source>
        <translation>Laden Sie eine CSV-Datei hoch oder legen Sie Kunden einzeln an.</translation>
    </message>
    <message>
        <source>No profile fields yet</source>
        <translation>Noch keine Profilfelder</translation>
    </message>
    <message>
        <source>Customers have values in profile fields. Create the first one under Profile fields.</source>
        <translation>Die Werte der Kunden stehen in Profilfeldern. Legen Sie das erste unter „Profilfelder“ an.</translation>
    </message>
    <message>
        <source>Go to row</source>
        <translation>Gehe zu Zeile</translation>
    </message>
    <message>
        <source>Row, 1 to %1:</source>
        <translation>Zeile, 1 bis %1:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln Kunde</numerusform>
            <numerusform>%Ln Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln customer(s) selected</source>
        <translation>
            <numerusform>%1 von %Ln Kunde ausgewählt</numerusform>
            <numerusform>%1 von %Ln Kunden ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::CustomerDetails</name>
    <message>
        <source>Emptied on the server in the meantime.</source>
        <translation>Auf dem Server inzwischen geleert.</translation>
    </message>
    <message>
        <source>On the server it is “%1” in the meantime.</source>
        <translation>Auf dem Server inzwischen „%1“.</translation>
    </message>
    <message>
        <source>The unique identifier cannot be changed: the server would take it for a new customer.</source>
        <translation>Die eindeutige Kennung kann nicht geändert werden: Der Server würde einen neuen Kunden anlegen.</translation>
    </message>
    <message>
        <source>Was empty.</source>
        <translation>War leer.</translation>
    </message>
    <message>
        <source>Was “%1”.</source>
        <translation>War „%1“.</translation>
    </message>
    <message>
        <source>Customer details</source>
        <translation>Kundendetails</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Letzte Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>Änderung wiederholen</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Encrypted profile</source>
        <translation>Verschlüsseltes Profil</translation>
    </message>
    <message>
        <source>The server sent this customer&apos;s profile encrypted, so there are no values to show or to change. Whoever runs the account can allow them to be decrypted.</source>
        <translation>Der Server hat das Profil dieses Kunden verschlüsselt gesendet, daher lassen sich keine Werte anzeigen oder ändern. Der Betreiber des Kontos kann die Entschlüsselung erlauben.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) selected</source>
        <translation>
            <numerusform>%Ln Kunde ausgewählt</numerusform>
            <numerusform>%Ln Kunden ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>No customer chosen</source>
        <translation>Kein Kunde ausgewählt</translation>
    </message>
    <message>
        <source>Choose a single one to see its values.</source>
        <translation>Wählen Sie einen einzelnen aus, um seine Werte zu sehen.</translation>
    </message>
    <message>
        <source>Choose a customer in the table to see and change its values.</source>
        <translation>Wählen Sie in der Tabelle einen Kunden aus, um seine Werte zu sehen und zu ändern.</translation>
    </message>
    <message>
        <source>%1 *</source>
        <comment>required field</comment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (Pflichtfeld)</translation>
    </message>
    <message>
        <source>These values cannot be changed here: the workspace has no unique identifier field, so the server could not tell which customer is meant.</source>
        <translation>Diese Werte können hier nicht geändert werden: Der Arbeitsbereich hat kein Feld mit eindeutiger Kennung, der Server wüsste also nicht, welcher Kunde gemeint ist.</translation>
    </message>
    <message>
        <source>Created %1</source>
        <translation>Angelegt: %1</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Aktualisiert: %1</translation>
    </message>
    <message>
        <source>Id %1</source>
        <translation>ID %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <comment>a value, and why it does not fit</comment>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert&#xa0;…</translation>
    </message>
    <message>
        <source>Create customer</source>
        <translation>Kunden anlegen</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Customer created.</source>
        <translation>Kunde angelegt.</translation>
    </message>
    <message>
        <source>A customer with this identifier was there already and now has these values.</source>
        <translation>Einen Kunden mit dieser Kennung gab es bereits; er hat nun diese Werte.</translation>
    </message>
    <message>
        <source>Saved. Undo brings the old values back, to be saved again.</source>
        <translation>Gespeichert. „Rückgängig“ stellt die alten Werte wieder her; speichern Sie dann erneut.</translation>
    </message>
</context>
<context>
    <name>nudge::CustomerTable</name>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Nicht geladen</translation>
    </message>
</context>
<context>
    <name>nudge::CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>Delete customers…</source>
        <translation>Kunden löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Upload a file…</source>
        <translation>Datei hochladen&#xa0;…</translation>
    </message>
    <message>
        <source>Go to row…</source>
        <translation>Gehe zu Zeile&#xa0;…</translation>
    </message>
    <message>
        <source>Create a group</source>
        <translation>Gruppe anlegen</translation>
    </message>
    <message>
        <source>No workspace yet</source>
        <translation>Noch kein Arbeitsbereich</translation>
    </message>
    <message>
        <source>Choose or add a workspace at the left to see its customers.</source>
        <translation>Wählen Sie links einen Arbeitsbereich oder fügen Sie einen hinzu, um seine Kunden zu sehen.</translation>
    </message>
    <message>
        <source>No customer groups yet</source>
        <translation>Noch keine Kundengruppen</translation>
    </message>
    <message>
        <source>Customers are kept in groups. Create the first group, then upload a file into it.</source>
        <translation>Kunden werden in Gruppen geführt. Legen Sie die erste Gruppe an und laden Sie dann eine Datei in sie hoch.</translation>
    </message>
    <message>
        <source>The customer was created.</source>
        <translation>Der Kunde wurde angelegt.</translation>
    </message>
    <message>
        <source>A customer with this unique identifier was there already. It was updated with the values you entered.</source>
        <translation>Einen Kunden mit dieser eindeutigen Kennung gab es bereits. Er wurde mit Ihren Werten aktualisiert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) deleted, of %1 that were chosen. The others are still there, or were gone already.</source>
        <translation>
            <numerusform>%Ln von %1 ausgewählten Kunden gelöscht. Die übrigen sind noch vorhanden oder waren bereits gelöscht.</numerusform>
            <numerusform>%Ln von %1 ausgewählten Kunden gelöscht. Die übrigen sind noch vorhanden oder waren bereits gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) deleted.</source>
        <translation>
            <numerusform>%Ln Kunde gelöscht.</numerusform>
            <numerusform>%Ln Kunden gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln customer(s)…</source>
        <translation>
            <numerusform>Einen Kunden löschen&#xa0;…</numerusform>
            <numerusform>%Ln Kunden löschen&#xa0;…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved</source>
        <translation>
            <numerusform>%Ln ungespeichert</numerusform>
            <numerusform>%Ln ungespeichert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::DateEditor</name>
    <message>
        <source>Choose a day</source>
        <translation>Tag wählen</translation>
    </message>
    <message>
        <source>Choose a day for %1</source>
        <translation>Tag für %1 wählen</translation>
    </message>
</context>
<context>
    <name>nudge::DeleteCustomers</name>
    <message>
        <source>Finding the customers: %1 of %2</source>
        <comment>numbers</comment>
        <translation>Kunden werden ermittelt: %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln customer(s)?</source>
        <translation>
            <numerusform>Einen Kunden löschen?</numerusform>
            <numerusform>%Ln Kunden löschen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) of the group “%1” will be deleted with all their values. This cannot be undone.</source>
        <translation>
            <numerusform>%Ln Kunde der Gruppe „%1“ wird mit allen Werten gelöscht. Dies kann nicht rückgängig gemacht werden.</numerusform>
            <numerusform>%Ln Kunden der Gruppe „%1“ werden mit allen Werten gelöscht. Dies kann nicht rückgängig gemacht werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln customer(s)</source>
        <translation>
            <numerusform>Einen Kunden löschen</numerusform>
            <numerusform>%Ln Kunden löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleting customers: %1 of %2</source>
        <comment>numbers</comment>
        <translation>Kunden werden gelöscht: %1 von %2</translation>
    </message>
</context>
<context>
    <name>nudge::DifferencePanel</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Profile field</source>
        <translation>Profilfeld</translation>
    </message>
    <message>
        <source>In the group</source>
        <translation>In der Gruppe</translation>
    </message>
    <message>
        <source>After the upload</source>
        <translation>Nach dem Hochladen</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Noch einmal vergleichen</translation>
    </message>
    <message>
        <source>Compare with the group</source>
        <translation>Mit der Gruppe vergleichen</translation>
    </message>
    <message>
        <source>See what is new and what changes, and upload just that.</source>
        <translation>Sehen Sie, was neu ist und was sich ändert, und laden Sie nur das hoch.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>Reading the group…</source>
        <translation>Die Gruppe wird gelesen …</translation>
    </message>
    <message>
        <source>Reading the group: %1 of %2 customers</source>
        <translation>Die Gruppe wird gelesen: %1 von %2 Kunden</translation>
    </message>
    <message>
        <source>The server sends the profiles of this group encrypted, so there is nothing to compare with. The file can be uploaded as a whole.</source>
        <translation>Der Server sendet die Profile dieser Gruppe verschlüsselt, es gibt also nichts zu vergleichen. Die Datei kann als Ganzes hochgeladen werden.</translation>
    </message>
    <message>
        <source>Fewer customers came than the group has; somebody may be changing it. Compare again, or upload the file as a whole.</source>
        <translation>Es kamen weniger Kunden, als die Gruppe hat; vielleicht ändert sie gerade jemand. Vergleichen Sie noch einmal, oder laden Sie die Datei als Ganzes hoch.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln geändert</numerusform>
            <numerusform>%Ln geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln unverändert</numerusform>
            <numerusform>%Ln unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln only in the group, left alone</source>
        <translation>
            <numerusform>%Ln nur in der Gruppe, bleibt dort</numerusform>
            <numerusform>%Ln nur in der Gruppe, bleiben dort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list shows the first %Ln changed customer(s).</source>
        <translation>
            <numerusform>Die Liste zeigt den ersten geänderten Kunden.</numerusform>
            <numerusform>Die Liste zeigt die ersten %Ln geänderten Kunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows of the file are rejected or left out; these customers might be theirs.</source>
        <translation>Zeilen der Datei sind abgelehnt oder weggelassen; diese Kunden könnten ihre sein.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln customer(s)?</source>
        <translation>
            <numerusform>%Ln Kunden löschen?</numerusform>
            <numerusform>%Ln Kunden löschen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) of the group “%1” are not in the file. They will be deleted with all their values, and this cannot be undone. Type the number to delete them.</source>
        <translation>
            <numerusform>%Ln Kunde der Gruppe „%1“ steht nicht in der Datei. Er wird mit allen Werten gelöscht, und das lässt sich nicht rückgängig machen. Geben Sie die Zahl ein, um ihn zu löschen.</numerusform>
            <numerusform>%Ln Kunden der Gruppe „%1“ stehen nicht in der Datei. Sie werden mit allen Werten gelöscht, und das lässt sich nicht rückgängig machen. Geben Sie die Zahl ein, um sie zu löschen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln customer(s)</source>
        <translation>
            <numerusform>%Ln Kunden löschen</numerusform>
            <numerusform>%Ln Kunden löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not the number of the customers, so none was deleted.</source>
        <translation>„%1“ ist nicht die Zahl der Kunden, also wurde keiner gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) deleted.</source>
        <translation>
            <numerusform>%Ln Kunde gelöscht.</numerusform>
            <numerusform>%Ln Kunden gelöscht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::DropHighlight</name>
    <message>
        <source>Drop to check the file</source>
        <translation>Zum Prüfen der Datei loslassen</translation>
    </message>
</context>
<context>
    <name>nudge::DropTarget</name>
    <message>
        <source>Drop a CSV file anywhere on the window</source>
        <translation>Legen Sie eine CSV-Datei irgendwo im Fenster ab</translation>
    </message>
    <message>
        <source>Every row is checked on this computer first. Nothing is sent before you say so.</source>
        <translation>Jede Zeile wird zuerst auf diesem Computer geprüft. Nichts wird gesendet, bevor Sie es veranlassen.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>Tabelle einfügen</translation>
    </message>
    <message>
        <source>Takes the cells that were copied in a spreadsheet</source>
        <translation>Nimmt die Zellen, die in einer Tabellenkalkulation kopiert wurden</translation>
    </message>
</context>
<context>
    <name>nudge::EmailPreview</name>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>To: %1</source>
        <extracomment>The recipient of an e-mail</extracomment>
        <translation>An: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) not loaded: looking at a message must not tell its sender.</source>
        <translation>
            <numerusform>%Ln Bild nicht geladen: Der Absender soll nicht erfahren, dass die Nachricht angesehen wird.</numerusform>
            <numerusform>%Ln Bilder nicht geladen: Der Absender soll nicht erfahren, dass die Nachricht angesehen wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>This message is too long to be drawn; its source is shown.</source>
        <translation>Diese Nachricht ist zu lang für die Darstellung; der Quelltext wird angezeigt.</translation>
    </message>
</context>
<context>
    <name>nudge::FieldDialog</name>
    <message>
        <source>Change the field “%1”</source>
        <translation>Feld „%1“ ändern</translation>
    </message>
    <message>
        <source>New profile field</source>
        <translation>Neues Profilfeld</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Create field</source>
        <translation>Feld anlegen</translation>
    </message>
    <message>
        <source>There is a field “%1” already.</source>
        <translation>Ein Feld „%1“ gibt es bereits.</translation>
    </message>
    <message>
        <source>“%1” is the unique identifier already; there can be only one.</source>
        <translation>„%1“ ist bereits die eindeutige Kennung; es kann nur eine geben.</translation>
    </message>
    <message>
        <source>“%1” is not a currency code.</source>
        <translation>„%1“ ist kein Währungscode.</translation>
    </message>
</context>
<context>
    <name>nudge::FieldTable</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Pflichtfeld</translation>
    </message>
    <message>
        <source>Unique identifier</source>
        <translation>Eindeutige Kennung</translation>
    </message>
</context>
<context>
    <name>nudge::FieldsPage</name>
    <message>
        <source>Profile fields</source>
        <translation>Profilfelder</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Neues Feld</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen&#xa0;…</translation>
    </message>
    <message>
        <source>No workspace yet</source>
        <translation>Noch kein Arbeitsbereich</translation>
    </message>
    <message>
        <source>Choose or add a workspace at the left to see its profile fields.</source>
        <translation>Wählen Sie links einen Arbeitsbereich oder fügen Sie einen hinzu, um seine Profilfelder zu sehen.</translation>
    </message>
    <message>
        <source>No profile fields yet</source>
        <translation>Noch keine Profilfelder</translation>
    </message>
    <message>
        <source>Profile fields are what is known of every customer, such as an e-mail address. Create the unique identifier first.</source>
        <translation>Profilfelder enthalten, was über jeden Kunden bekannt ist, etwa die E-Mail-Adresse. Legen Sie zuerst die eindeutige Kennung an.</translation>
    </message>
    <message>
        <source>Delete the field “%1”?</source>
        <translation>Feld „%1“ löschen?</translation>
    </message>
    <message>
        <source>All customer data in this field goes too: every customer of the workspace “%1” loses the value of “%2” for good. This cannot be undone.</source>
        <translation>Auch alle Kundendaten in diesem Feld gehen verloren: Jeder Kunde des Arbeitsbereichs „%1“ verliert den Wert von „%2“ endgültig. Dies kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>It is the unique identifier: without it an upload cannot tell which customers are there already.</source>
        <translation>Es ist die eindeutige Kennung: Ohne sie ist beim Hochladen nicht erkennbar, welche Kunden bereits vorhanden sind.</translation>
    </message>
    <message>
        <source>Delete the field and its data</source>
        <translation>Feld und Daten löschen</translation>
    </message>
    <message>
        <source>The field “%1” and its data were deleted.</source>
        <translation>Das Feld „%1“ und seine Daten wurden gelöscht.</translation>
    </message>
    <message>
        <source>The type “%1” is not one that this program knows, so it cannot be changed here.</source>
        <translation>Den Typ „%1“ kennt dieses Programm nicht, daher kann das Feld hier nicht geändert werden.</translation>
    </message>
</context>
<context>
    <name>nudge::FileGrid</name>
    <message>
        <source>Rows of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>Place in the file</source>
        <translation>Stelle in der Datei</translation>
    </message>
</context>
<context>
    <name>nudge::FileSection</name>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Anführungszeichen</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>Datei wird untersucht&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln row(s)</source>
        <translation>
            <numerusform>etwa %Ln Zeile</numerusform>
            <numerusform>etwa %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln Spalte</numerusform>
            <numerusform>%Ln Spalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) before the table passed over</source>
        <translation>
            <numerusform>%Ln Zeile vor der Tabelle übergangen</numerusform>
            <numerusform>%Ln Zeilen vor der Tabelle übergangen</numerusform>
        </translation>
    </message>
    <message>
        <source>some lines are UTF-8, some are Windows-1252</source>
        <translation>manche Zeilen sind UTF-8, manche Windows-1252</translation>
    </message>
    <message>
        <source>Look at the file again</source>
        <translation>Datei erneut untersuchen</translation>
    </message>
    <message>
        <source>Read quotes as they stand</source>
        <translation>Anführungszeichen unverändert lesen</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>title, text</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Row %1, %2</source>
        <comment>number, column</comment>
        <translation>Zeile %1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place in the file, problem</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>nudge::GroupPanel</name>
    <message>
        <source>Find a group</source>
        <translation>Gruppe suchen</translation>
    </message>
    <message>
        <source>Customer groups</source>
        <translation>Kundengruppen</translation>
    </message>
</context>
<context>
    <name>nudge::GroupTable</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
</context>
<context>
    <name>nudge::GroupsPage</name>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Customer groups</source>
        <translation>Kundengruppen</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>Show customers</source>
        <translation>Kunden anzeigen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen&#xa0;…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen&#xa0;…</translation>
    </message>
    <message>
        <source>No workspace yet</source>
        <translation>Noch kein Arbeitsbereich</translation>
    </message>
    <message>
        <source>Choose or add a workspace at the left to see its customer groups.</source>
        <translation>Wählen Sie links einen Arbeitsbereich oder fügen Sie einen hinzu, um seine Kundengruppen zu sehen.</translation>
    </message>
    <message>
        <source>No customer groups yet</source>
        <translation>Noch keine Kundengruppen</translation>
    </message>
    <message>
        <source>A group holds the customers that a campaign is sent to. Create the first one.</source>
        <translation>Eine Gruppe enthält die Kunden, an die eine Kampagne gesendet wird. Legen Sie die erste an.</translation>
    </message>
    <message>
        <source>Delete the group “%1”?</source>
        <translation>Gruppe „%1“ löschen?</translation>
    </message>
    <message>
        <source>The group and all its customers will be deleted for good. This cannot be undone.</source>
        <translation>Die Gruppe und alle ihre Kunden werden endgültig gelöscht. Dies kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message numerus="yes">
        <source>The group and its %Ln customer(s) will be deleted for good. This cannot be undone.</source>
        <translation>
            <numerusform>Die Gruppe und ihr %Ln Kunde werden endgültig gelöscht. Dies kann nicht rückgängig gemacht werden.</numerusform>
            <numerusform>Die Gruppe und ihre %Ln Kunden werden endgültig gelöscht. Dies kann nicht rückgängig gemacht werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the group</source>
        <translation>Gruppe löschen</translation>
    </message>
    <message>
        <source>The group “%1” was deleted.</source>
        <translation>Die Gruppe „%1“ wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>nudge::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New customer</source>
        <translation>&amp;Neuer Kunde</translation>
    </message>
    <message>
        <source>&amp;Upload…</source>
        <translation>&amp;Hochladen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>&amp;Abmelden</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Nudgescribe Console</source>
        <translation>&amp;Über Nudgescribe Console</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>&amp;Aktivität</translation>
    </message>
    <message>
        <source>&amp;Save support bundle…</source>
        <translation>&amp;Support-Paket speichern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Connections…</source>
        <translation>&amp;Verbindungen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Check the connection…</source>
        <translation>Verbindung &amp;prüfen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>nudge::MainWindow</name>
    <message>
        <source>“%1” is opened after you have signed in.</source>
        <translation>„%1“ wird geöffnet, sobald Sie angemeldet sind.</translation>
    </message>
    <message>
        <source>%1 You are signed in, but after the program has ended you will be asked again.</source>
        <translation>%1 Sie sind angemeldet, müssen sich aber beim nächsten Programmstart erneut anmelden.</translation>
    </message>
    <message>
        <source>Try the keychain again</source>
        <translation>Schlüsselbund erneut versuchen</translation>
    </message>
    <message>
        <source>For this session only</source>
        <translation>Nur für diese Sitzung</translation>
    </message>
    <message>
        <source>%1 You are signed out, but what is stored there could not be removed.</source>
        <translation>%1 Sie sind abgemeldet, aber die dort gespeicherten Daten konnten nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The list of workspaces could not be read. %1</source>
        <translation>Die Liste der Arbeitsbereiche konnte nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Add a workspace…</source>
        <translation>Arbeitsbereich hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Nudgescribe Console</source>
        <translation>Nudgescribe Console</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Some work is not finished</source>
        <translation>Einiges ist noch nicht fertig</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>Sign out anyway</source>
        <translation>Trotzdem abmelden</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Trotzdem schließen</translation>
    </message>
    <message>
        <source>The keychain takes longer than usual (%1). It may be waiting for its password in another window. You can go on working meanwhile.</source>
        <translation>Der Schlüsselbund braucht länger als sonst (%1). Vielleicht wartet er in einem anderen Fenster auf sein Passwort. Sie können inzwischen weiterarbeiten.</translation>
    </message>
</context>
<context>
    <name>nudge::MatchModel</name>
    <message>
        <source>Ignore this column</source>
        <translation>Diese Spalte ignorieren</translation>
    </message>
    <message>
        <source>%1 (unique identifier)</source>
        <translation>%1 (eindeutige Kennung)</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (Pflichtfeld)</translation>
    </message>
    <message>
        <source>Field chosen twice</source>
        <translation>Feld doppelt gewählt</translation>
    </message>
    <message>
        <source>Profile field for %1: %2</source>
        <translation>Profilfeld für %1: %2</translation>
    </message>
    <message>
        <source>Column in the file</source>
        <translation>Spalte in der Datei</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Profile field</source>
        <translation>Profilfeld</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>New profile field…</source>
        <translation>Neues Profilfeld …</translation>
    </message>
</context>
<context>
    <name>nudge::MatchSection</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>New since then: %1.</source>
        <translation>Seitdem neu: %1.</translation>
    </message>
    <message>
        <source>The columns that went to %1 are not there any more.</source>
        <translation>Die Spalten für %1 gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The workspace has no profile field %1 any more.</source>
        <translation>Der Arbeitsbereich hat kein Profilfeld %1 mehr.</translation>
    </message>
    <message>
        <source>The encoding was %1.</source>
        <translation>Die Kodierung war %1.</translation>
    </message>
    <message>
        <source>The delimiter was: %1.</source>
        <translation>Das Trennzeichen war: %1.</translation>
    </message>
    <message>
        <source>Matched as in the upload of %1.</source>
        <comment>a moment</comment>
        <translation>Zugeordnet wie beim Hochladen vom %1.</translation>
    </message>
    <message>
        <source>A file of this shape was uploaded on %1.</source>
        <comment>a moment</comment>
        <translation>Eine Datei dieser Form wurde am %1 hochgeladen.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>Mend as then (%Ln rule(s))</source>
        <translation>
            <numerusform>Wie damals ausbessern (%Ln Regel)</numerusform>
            <numerusform>Wie damals ausbessern (%Ln Regeln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend as the last time</source>
        <translation>Wie beim letzten Mal ausbessern</translation>
    </message>
    <message>
        <source>Match anew</source>
        <translation>Neu zuordnen</translation>
    </message>
    <message>
        <source>Match as then</source>
        <translation>Wie damals zuordnen</translation>
    </message>
</context>
<context>
    <name>nudge::MendList</name>
    <message>
        <source>Mended on the way</source>
        <translation>Unterwegs ausgebessert</translation>
    </message>
    <message numerus="yes">
        <source>Values typed by hand in %Ln row(s)</source>
        <translation>
            <numerusform>Von Hand eingegebene Werte in %Ln Zeile</numerusform>
            <numerusform>Von Hand eingegebene Werte in %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>The file stays as it is; its rows are mended on the way.</source>
        <translation>Die Datei bleibt, wie sie ist; ihre Zeilen werden unterwegs ausgebessert.</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Entfernen: %1</translation>
    </message>
    <message>
        <source>Save as a recipe</source>
        <translation>Als Rezept speichern</translation>
    </message>
    <message>
        <source>Name of the recipe. One of the same name is replaced.</source>
        <translation>Name des Rezepts. Eines mit demselben Namen wird ersetzt.</translation>
    </message>
    <message>
        <source>Save recipe</source>
        <translation>Rezept speichern</translation>
    </message>
    <message>
        <source>Saved as the recipe “%1”.</source>
        <translation>Als Rezept „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>The recipe “%1” is there until the program ends, but could not be written to the data folder. Is the disk full?</source>
        <translation>Das Rezept „%1“ ist da, bis das Programm endet, konnte aber nicht in den Datenordner geschrieben werden. Ist der Datenträger voll?</translation>
    </message>
    <message>
        <source>Use the recipe “%1”</source>
        <translation>Rezept „%1“ verwenden</translation>
    </message>
    <message>
        <source>The file has no column %1, so what the recipe does to it was left out.</source>
        <translation>Die Datei hat keine Spalte %1; was das Rezept mit ihr tut, wurde weggelassen.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between column names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Delete a recipe</source>
        <translation>Rezept löschen</translation>
    </message>
</context>
<context>
    <name>nudge::MendPanel</name>
    <message>
        <source>Number of characters</source>
        <translation>Anzahl der Zeichen</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Row is left out</source>
        <translation>Zeile wird weggelassen</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>Whole row</source>
        <translation>Ganze Zeile</translation>
    </message>
    <message numerus="yes">
        <source>Mend %Ln alike: %1</source>
        <translation>
            <numerusform>%Ln ausbessern: %1</numerusform>
            <numerusform>%Ln gleiche ausbessern: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, problem</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Mend the column %1</source>
        <translation>Die Spalte %1 ausbessern</translation>
    </message>
    <message>
        <source>%1 (fits %2 of %3 examples)</source>
        <comment>date format, numbers</comment>
        <translation>%1 (passt auf %2 von %3 Beispielen)</translation>
    </message>
    <message>
        <source>Regular &amp;expression</source>
        <translation>Regulärer &amp;Ausdruck</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Wert</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Value for empty ones</source>
        <translation>&amp;Wert für leere</translation>
    </message>
    <message>
        <source>&amp;Prefix</source>
        <translation>&amp;Vorwahl</translation>
    </message>
    <message>
        <source>Put &amp;instead</source>
        <translation>&amp;Ersetzen durch</translation>
    </message>
    <message>
        <source>Date &amp;format now</source>
        <translation>Jetziges Datums&amp;format</translation>
    </message>
    <message>
        <source>&amp;Characters in all</source>
        <translation>&amp;Zeichen insgesamt</translation>
    </message>
    <message>
        <source>None of the examples would change.</source>
        <translation>Keines der Beispiele würde sich ändern.</translation>
    </message>
    <message>
        <source>The file itself is never changed. Edit › Undo takes it back.</source>
        <translation>Die Datei selbst wird nie geändert. Bearbeiten › Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>Mend the column</source>
        <translation>Spalte ausbessern</translation>
    </message>
    <message numerus="yes">
        <source>Leave out %Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile weglassen</numerusform>
            <numerusform>%Ln Zeilen weglassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mend all %Ln alike</source>
        <translation>
            <numerusform>Den einen ausbessern</numerusform>
            <numerusform>Alle %Ln gleichen ausbessern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::MessagePreview</name>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
</context>
<context>
    <name>nudge::MessageRows</name>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
</context>
<context>
    <name>nudge::MessageSaver</name>
    <message>
        <source>Save messages of “%1”</source>
        <translation>Nachrichten von „%1“ speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message numerus="yes">
        <source>Choose a folder for %Ln file(s)</source>
        <translation>
            <numerusform>Ordner für %Ln Datei wählen</numerusform>
            <numerusform>Ordner für %Ln Dateien wählen</numerusform>
        </translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>Hier speichern</translation>
    </message>
    <message numerus="yes">
        <source>Replace %Ln file(s)?</source>
        <translation>
            <numerusform>%Ln Datei ersetzen?</numerusform>
            <numerusform>%Ln Dateien ersetzen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The folder “%1” has %Ln file(s) with the same name already.</source>
        <translation>
            <numerusform>Der Ordner „%1“ enthält bereits %Ln Datei mit demselben Namen.</numerusform>
            <numerusform>Der Ordner „%1“ enthält bereits %Ln Dateien mit denselben Namen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei ersetzen</numerusform>
            <numerusform>%Ln Dateien ersetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving “%1”: file %2 of %3, %4 received</source>
        <extracomment>%1 campaign, %2 and %3 numbers of files, %4 a size such as 1.2 MB</extracomment>
        <translation>„%1“ wird gespeichert: Datei %2 von %3, %4 empfangen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) saved (%1): %2</source>
        <translation>
            <numerusform>%Ln Datei gespeichert (%1): %2</numerusform>
            <numerusform>%Ln Dateien gespeichert (%1): %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln file(s) saved; no half file was left.</source>
        <translation>
            <numerusform>%1 von %Ln Datei gespeichert; keine Datei blieb unvollständig zurück.</numerusform>
            <numerusform>%1 von %Ln Dateien gespeichert; keine Datei blieb unvollständig zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving was cancelled.</source>
        <translation>Das Speichern wurde abgebrochen.</translation>
    </message>
    <message>
        <source>“%1” could not be saved.</source>
        <translation>„%1“ konnte nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>nudge::MessagesPanel</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>Keine Nachrichten</translation>
    </message>
    <message>
        <source>Nothing has been generated for this campaign yet.</source>
        <translation>Für diese Kampagne wurde noch nichts erzeugt.</translation>
    </message>
    <message>
        <source>This run has no messages.</source>
        <translation>Dieser Lauf hat keine Nachrichten.</translation>
    </message>
    <message>
        <source>Messages of run %1</source>
        <translation>Nachrichten des Laufs %1</translation>
    </message>
    <message>
        <source>One message for each segment. The files with each recipient&apos;s own message do not exist yet.</source>
        <translation>Eine Nachricht je Segment. Die Dateien mit den Nachrichten der einzelnen Empfänger gibt es noch nicht.</translation>
    </message>
    <message>
        <source>One message for each segment. Each recipient&apos;s own message exists once the campaign is published.</source>
        <translation>Eine Nachricht je Segment. Die Nachrichten der einzelnen Empfänger gibt es, sobald die Kampagne veröffentlicht ist.</translation>
    </message>
    <message>
        <source>The file has no column that is known to hold the recipient or the text; all its values stand below the preview. Name the columns in a contract file: see Settings.</source>
        <translation>Die Datei hat keine Spalte, die bekanntermaßen den Empfänger oder den Text enthält; alle Werte stehen unter der Vorschau. Benennen Sie die Spalten in einer Schnittstellendatei: siehe Einstellungen.</translation>
    </message>
    <message>
        <source>Searching… %1 found so far</source>
        <translation>Suche läuft&#xa0;… bisher %1 gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln message(s)</source>
        <translation>
            <numerusform>%1 von %Ln Nachricht</numerusform>
            <numerusform>%1 von %Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>loading file %1 of %2</source>
        <extracomment>A file that is being loaded, of so many</extracomment>
        <translation>Datei %1 von %2 wird geladen</translation>
    </message>
</context>
<context>
    <name>nudge::NavigationBar</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>nudge::NewColumnPanel</name>
    <message>
        <source>Profile &amp;field</source>
        <translation>Profil&amp;feld</translation>
    </message>
    <message>
        <source>&amp;Column</source>
        <translation>&amp;Spalte</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Wert</translation>
    </message>
    <message>
        <source>&amp;Split at</source>
        <translation>&amp;Teilen bei</translation>
    </message>
    <message>
        <source>&amp;Between them</source>
        <translation>&amp;Dazwischen</translation>
    </message>
    <message>
        <source>%1, part %2</source>
        <comment>column, number</comment>
        <translation>%1, Teil %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two columns</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Every profile field has a column already.</source>
        <translation>Jedes Profilfeld hat schon eine Spalte.</translation>
    </message>
    <message>
        <source>Enter the value that every customer of this file gets.</source>
        <translation>Geben Sie den Wert ein, den jeder Kunde dieser Datei bekommt.</translation>
    </message>
    <message>
        <source>Enter the text at which the values are split.</source>
        <translation>Geben Sie den Text ein, bei dem die Werte geteilt werden.</translation>
    </message>
    <message>
        <source>Choose two different columns.</source>
        <translation>Wählen Sie zwei verschiedene Spalten.</translation>
    </message>
    <message>
        <source>This value does not fit the field: %1.</source>
        <translation>Dieser Wert passt nicht in das Feld: %1.</translation>
    </message>
    <message>
        <source>In the first row: %1</source>
        <translation>In der ersten Zeile: %1</translation>
    </message>
</context>
<context>
    <name>nudge::Page</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>nudge::PreviewModel</name>
    <message>
        <source>In the file: %1</source>
        <translation>In der Datei: %1</translation>
    </message>
    <message>
        <source>%1
This row is left out</source>
        <translation>%1
Diese Zeile wird weggelassen</translation>
    </message>
    <message>
        <source>Mend row %1</source>
        <translation>Zeile %1 ausbessern</translation>
    </message>
</context>
<context>
    <name>nudge::ProfileDesk</name>
    <message>
        <source>Switch anyway</source>
        <translation>Trotzdem wechseln</translation>
    </message>
    <message>
        <source>Forget “%1”?</source>
        <translation>„%1“ vergessen?</translation>
    </message>
    <message>
        <source>Forget this connection</source>
        <translation>Diese Verbindung vergessen</translation>
    </message>
    <message>
        <source>Forget anyway</source>
        <translation>Trotzdem vergessen</translation>
    </message>
    <message>
        <source>Its session is removed from the keychain, and its name, workspaces, remembered matches and history of uploads from this computer. Recipes for mending files, which you have named, belong to no one connection and stay; no customer stands in them. Nothing is changed on the server. To use it again, add it and sign in.</source>
        <translation>Ihre Sitzung wird aus dem Schlüsselbund entfernt, und ihr Name, ihre Arbeitsbereiche, die gemerkten Zuordnungen und der Verlauf der Uploads von diesem Computer. Rezepte zum Ausbessern von Dateien, denen Sie einen Namen gegeben haben, gehören zu keiner einzelnen Verbindung und bleiben; darin steht kein Kunde. Auf dem Server ändert sich nichts. Um sie wieder zu verwenden, fügen Sie sie hinzu und melden Sie sich an.</translation>
    </message>
</context>
<context>
    <name>nudge::ProfileDialog</name>
    <message>
        <source>Change the connection</source>
        <translation>Verbindung ändern</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Add and sign in</source>
        <translation>Hinzufügen und anmelden</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Another server…</source>
        <translation>Anderer Server&#xa0;…</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Invented data on this computer</source>
        <translation>Erfundene Daten auf diesem Computer</translation>
    </message>
    <message>
        <source>Choose a file of certificates</source>
        <translation>Datei mit Zertifikaten wählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Use this file</source>
        <translation>Diese Datei verwenden</translation>
    </message>
    <message>
        <source>Type a name by which you tell this connection from others.</source>
        <translation>Geben Sie einen Namen ein, an dem Sie diese Verbindung erkennen.</translation>
    </message>
    <message>
        <source>Another connection is called so. Choose another name.</source>
        <translation>So heißt schon eine andere Verbindung. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Type the address of the server.</source>
        <translation>Geben Sie die Adresse des Servers ein.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The file holds no certificate in the PEM form.</source>
        <translation>Die Datei enthält kein Zertifikat im PEM-Format.</translation>
    </message>
</context>
<context>
    <name>nudge::ProfileMenu</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>name of a connection, e-mail</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 (read only)</source>
        <translation>%1 (nur lesen)</translation>
    </message>
    <message>
        <source>%1, open now</source>
        <translation>%1, gerade offen</translation>
    </message>
    <message>
        <source>&amp;Add a connection…</source>
        <translation>Verbindung &amp;hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Manage connections…</source>
        <translation>Verbindungen &amp;verwalten&#xa0;…</translation>
    </message>
</context>
<context>
    <name>nudge::ProfileSwitcher</name>
    <message>
        <source>Connection: %1</source>
        <translation>Verbindung: %1</translation>
    </message>
    <message>
        <source>Switches to another account or server</source>
        <translation>Wechselt zu einem anderen Konto oder Server</translation>
    </message>
</context>
<context>
    <name>nudge::ProfilesDialog</name>
    <message>
        <source>Sandbox on this computer</source>
        <translation>Sandbox auf diesem Computer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>“%1” is not forgotten yet: its session is still in the keychain and could not be removed. %2</source>
        <translation>„%1“ ist noch nicht vergessen: Die Sitzung ist noch im Schlüsselbund und konnte nicht entfernt werden. %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>“%1” is forgotten, but the file with the history of uploads in the data folder could not be written: the names of files that were uploaded with it are still in there. The settings name the folder.</source>
        <translation>„%1“ ist vergessen, aber die Datei mit dem Verlauf der Uploads im Datenordner ließ sich nicht schreiben: Die Namen der damit hochgeladenen Dateien stehen noch darin. Die Einstellungen nennen den Ordner.</translation>
    </message>
    <message>
        <source>“%1” is forgotten: its session, name, workspaces and history of uploads are no longer on this computer.</source>
        <translation>„%1“ ist vergessen: Sitzung, Name, Arbeitsbereiche und Verlauf der Uploads sind nicht mehr auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>nudge::ReceiptView</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Rows in the file</source>
        <translation>Zeilen in der Datei</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Created or updated</source>
        <translation>Angelegt oder aktualisiert</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Unbestätigt</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>Noch ausstehend</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, count</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Uploading to “%1”</source>
        <translation>Hochladen nach „%1“</translation>
    </message>
    <message>
        <source>The server asks to go more slowly; waiting.</source>
        <translation>Der Server bittet um ein langsameres Tempo; es wird gewartet.</translation>
    </message>
    <message>
        <source>No answer came; trying again. Rows are found by their unique identifier, so none is stored twice.</source>
        <translation>Keine Antwort erhalten; neuer Versuch. Zeilen werden an ihrer eindeutigen Kennung erkannt, keine wird doppelt gespeichert.</translation>
    </message>
    <message>
        <source>The server cannot be reached. The upload goes on by itself when it can; what was sent is kept.</source>
        <translation>Der Server ist nicht erreichbar. Das Hochladen geht von selbst weiter, sobald er es ist; was gesendet wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Nothing more is sent. Waiting for the answer to what is on its way.</source>
        <translation>Es wird nichts mehr gesendet. Die Antwort auf bereits Gesendetes steht noch aus.</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) a second</source>
        <translation>
            <numerusform>%Ln Zeile pro Sekunde</numerusform>
            <numerusform>%Ln Zeilen pro Sekunde</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>a duration</comment>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>new in the group</source>
        <translation>neu in der Gruppe</translation>
    </message>
    <message>
        <source>were in the group already; the server does not say whether a value changed</source>
        <translation>waren bereits in der Gruppe; der Server teilt nicht mit, ob sich ein Wert geändert hat</translation>
    </message>
    <message>
        <source>are in the group; an answer was lost and they were sent twice, so which of the two is not known</source>
        <translation>sind in der Gruppe; eine Antwort ging verloren und sie wurden zweimal gesendet, daher ist nicht bekannt, was von beidem zutrifft</translation>
    </message>
    <message>
        <source>known to be the same before anything was sent</source>
        <translation>schon vor dem Senden als gleich erkannt</translation>
    </message>
    <message>
        <source>%1 by the check on this computer, %2 by the server</source>
        <translation>%1 durch die Prüfung auf diesem Computer, %2 durch den Server</translation>
    </message>
    <message>
        <source>sent, but the server did not say what became of them</source>
        <translation>gesendet, aber der Server hat das Ergebnis nicht mitgeteilt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) uploaded to “%1”</source>
        <translation>
            <numerusform>%Ln Zeile nach „%1“ hochgeladen</numerusform>
            <numerusform>%Ln Zeilen nach „%1“ hochgeladen</numerusform>
        </translation>
    </message>
    <message>
        <source>The upload to “%1” was cancelled</source>
        <translation>Der Upload nach „%1“ wurde abgebrochen</translation>
    </message>
    <message>
        <source>The upload to “%1” stopped early</source>
        <translation>Der Upload nach „%1“ wurde vorzeitig angehalten</translation>
    </message>
    <message>
        <source>%1 · %2 · took %3</source>
        <comment>file, moment, duration</comment>
        <translation>%1 · %2 · Dauer: %3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>title, text</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>The server has queued part of the rows; they appear in the group when it gets to them.</source>
        <translation>Der Server hat einen Teil der Zeilen in die Warteschlange gestellt; sie erscheinen in der Gruppe, sobald er sie verarbeitet.</translation>
    </message>
    <message>
        <source>not sent: left out by a rule, or the upload ended before them</source>
        <translation>nicht gesendet: von einer Regel weggelassen, oder das Hochladen endete vorher</translation>
    </message>
</context>
<context>
    <name>nudge::RetryBanner</name>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>A duration in minutes and seconds</extracomment>
        <translation>%1 min %2 s</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n Aufruf</numerusform>
            <numerusform>%n Aufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>The server asks to wait: trying again in %1 (%2).</source>
        <extracomment>%1 a duration such as 12 s, %2 what is tried, such as Load customers</extracomment>
        <translation>Der Server bittet zu warten: neuer Versuch in %1 (%2).</translation>
    </message>
    <message>
        <source>The server did not answer: trying again in %1 (%2).</source>
        <translation>Der Server hat nicht geantwortet: neuer Versuch in %1 (%2).</translation>
    </message>
    <message>
        <source>The server has a problem, status %3: trying again in %1 (%2).</source>
        <translation>Der Server hat ein Problem, Status %3: neuer Versuch in %1 (%2).</translation>
    </message>
</context>
<context>
    <name>nudge::RunTable</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>nudge::RunsPanel</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <source>A campaign that has been published has at least one run.</source>
        <translation>Eine veröffentlichte Kampagne hat mindestens einen Lauf.</translation>
    </message>
</context>
<context>
    <name>nudge::ScreenshotTour</name>
    <message>
        <source>the groups could not be read</source>
        <translation>die Gruppen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>the profile fields could not be read</source>
        <translation>die Profilfelder konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>the file to upload could not be made</source>
        <translation>die hochzuladende Datei konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>it did not come up in time</source>
        <translation>sie ist nicht rechtzeitig erschienen</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>the sandbox has nothing to show there</source>
        <translation>die Sandbox hat dort nichts anzuzeigen</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Screen “%1”: %2.</source>
        <translation>Ansicht „%1“: %2.</translation>
    </message>
</context>
<context>
    <name>nudge::SessionEndedDialog</name>
    <message>
        <source>The session has ended</source>
        <translation>Die Sitzung ist beendet</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
</context>
<context>
    <name>nudge::SettingsDialog</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Choose a contract file</source>
        <translation>Schnittstellendatei wählen</translation>
    </message>
    <message>
        <source>Contract files (*.json)</source>
        <translation>Schnittstellendateien (*.json)</translation>
    </message>
    <message>
        <source>Use this file</source>
        <translation>Diese Datei verwenden</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>“%1” is in use.</source>
        <translation>„%1“ ist in Gebrauch.</translation>
    </message>
</context>
<context>
    <name>nudge::Sidebar</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Nothing can be changed, uploaded or published over this connection.</source>
        <translation>Über diese Verbindung kann nichts geändert, hochgeladen oder veröffentlicht werden.</translation>
    </message>
</context>
<context>
    <name>nudge::SignInArea</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
</context>
<context>
    <name>nudge::SignInView</name>
    <message>
        <source>The sandbox could not be started: %1</source>
        <translation>Die Sandbox konnte nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>The session has ended</source>
        <translation>Die Sitzung ist beendet</translation>
    </message>
    <message>
        <source>Sign in again to go on. Everything that is open stays as it is.</source>
        <translation>Melden Sie sich erneut an, um fortzufahren. Alles Geöffnete bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Invented data on this computer. Nothing leaves it.</source>
        <translation>Erfundene Daten auf diesem Computer. Nichts davon verlässt ihn.</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Another server…</source>
        <translation>Anderer Server&#xa0;…</translation>
    </message>
    <message>
        <source>A server whose address you type</source>
        <translation>Ein Server, dessen Adresse Sie eingeben</translation>
    </message>
    <message>
        <source>Invented data on this computer, to try everything out. Nothing leaves it.</source>
        <translation>Erfundene Daten auf diesem Computer, um alles auszuprobieren. Nichts davon verlässt ihn.</translation>
    </message>
    <message>
        <source>Type the address of the server.</source>
        <translation>Geben Sie die Adresse des Servers ein.</translation>
    </message>
    <message>
        <source>Type the API key of your account.</source>
        <translation>Geben Sie den API-Schlüssel Ihres Kontos ein.</translation>
    </message>
    <message>
        <source>Type the e-mail address that you sign in with.</source>
        <translation>Geben Sie die E-Mail-Adresse ein, mit der Sie sich anmelden.</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>Geben Sie das Passwort ein.</translation>
    </message>
    <message>
        <source>%1 The session that is stored there cannot be opened; it is not lost.</source>
        <translation>%1 Die dort gespeicherte Sitzung kann nicht geöffnet werden; sie ist nicht verloren.</translation>
    </message>
    <message>
        <source>Try the keychain again</source>
        <translation>Schlüsselbund erneut versuchen</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>For this session only</source>
        <translation>Nur für diese Sitzung</translation>
    </message>
    <message>
        <source>Starting the sandbox…</source>
        <translation>Sandbox wird gestartet&#xa0;…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft&#xa0;…</translation>
    </message>
    <message>
        <source>Opening the stored session…</source>
        <translation>Gespeicherte Sitzung wird geöffnet&#xa0;…</translation>
    </message>
    <message>
        <source>The keychain takes longer than usual (%1). It may be waiting for its password in another window.</source>
        <translation>Der Schlüsselbund braucht länger als sonst (%1). Vielleicht wartet er in einem anderen Fenster auf sein Passwort.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a connection, e-mail</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The server says: “%1” %2</source>
        <translation>Der Server meldet: „%1“ %2</translation>
    </message>
    <message>
        <source>The session has ended. Sign in again to go on.</source>
        <translation>Die Sitzung ist beendet. Melden Sie sich noch einmal an, um weiterzumachen.</translation>
    </message>
</context>
<context>
    <name>nudge::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>nudge::SmsPreview</name>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 von %2 Zeichen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln SMS part(s)</source>
        <extracomment>How many SMS a long text is sent and paid as</extracomment>
        <translation>
            <numerusform>%Ln SMS-Teil</numerusform>
            <numerusform>%Ln SMS-Teile</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent as Unicode, because “%1” is not in the SMS alphabet: 70 characters in one part, 67 in each of several.</source>
        <translation>Wird als Unicode gesendet, weil „%1“ nicht im SMS-Alphabet steht: 70 Zeichen bei einem Teil, je 67 bei mehreren.</translation>
    </message>
</context>
<context>
    <name>nudge::SupportBundleSaver</name>
    <message>
        <source>Save a support bundle</source>
        <translation>Support-Paket speichern</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The support bundle could not be saved as “%1”, and what was there is as it was. %2</source>
        <translation>Das Support-Paket konnte nicht als „%1“ gespeichert werden, und was dort war, ist wie zuvor. %2</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Anderen Ort wählen&#xa0;…</translation>
    </message>
    <message>
        <source>The support bundle is saved as “%1”. It holds no passwords, no keys and no customer data, and it is plain text: you can read it before you send it.</source>
        <translation>Das Support-Paket ist als „%1“ gespeichert. Es enthält keine Passwörter, keine Schlüssel und keine Kundendaten und ist reiner Text: Sie können es lesen, bevor Sie es senden.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>nudge::UnfinishedWork</name>
    <message numerus="yes">
        <source>%Ln customer(s) have changes that were not saved. The changes would be lost.</source>
        <translation>
            <numerusform>%Ln Kunde hat Änderungen, die nicht gespeichert sind. Die Änderungen gingen verloren.</numerusform>
            <numerusform>%Ln Kunden haben Änderungen, die nicht gespeichert sind. Die Änderungen gingen verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>An upload is under way: %1 of %2 rows have been sent. The other rows would not be sent any more.</source>
        <translation>Ein Upload läuft: %1 von %2 Zeilen sind gesendet. Die übrigen Zeilen würden nicht mehr gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s) are being published. Nudgescribe goes on with it, but nobody would tell you here when the files are ready.</source>
        <translation>
            <numerusform>%Ln Kampagne wird gerade veröffentlicht. Nudgescribe macht damit weiter, aber hier würde Ihnen niemand mehr sagen, wann die Dateien fertig sind.</numerusform>
            <numerusform>%Ln Kampagnen werden gerade veröffentlicht. Nudgescribe macht damit weiter, aber hier würde Ihnen niemand mehr sagen, wann die Dateien fertig sind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::UploadPage</name>
    <message>
        <source>Uploads</source>
        <translation>Uploads</translation>
    </message>
    <message>
        <source>Customer group that the rows go into</source>
        <translation>Kundengruppe, in die die Zeilen kommen</translation>
    </message>
    <message>
        <source>Choose a group</source>
        <translation>Gruppe wählen</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>&amp;In Gruppe</translation>
    </message>
    <message>
        <source>“%1” was not taken, because an upload is under way. Drop it again when that has ended.</source>
        <translation>„%1“ wurde nicht angenommen, weil ein Upload läuft. Legen Sie die Datei danach erneut ab.</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between file names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Choose a CSV file</source>
        <translation>CSV-Datei wählen</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>CSV-Dateien (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>Datei prüfen</translation>
    </message>
    <message numerus="yes">
        <source>Upload %Ln customer(s)</source>
        <translation>
            <numerusform>Einen Kunden hochladen</numerusform>
            <numerusform>%Ln Kunden hochladen</numerusform>
        </translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Hochladen</translation>
    </message>
    <message>
        <source>Save the rejected rows</source>
        <translation>Abgelehnte Zeilen speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>%1 rejected.csv</source>
        <comment>file name</comment>
        <translation>%1 abgelehnt.csv</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>Abgelehnte Zeilen speichern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected row(s) saved with their reasons in “%1”.</source>
        <translation>
            <numerusform>%Ln abgelehnte Zeile mit Begründung in „%1“ gespeichert.</numerusform>
            <numerusform>%Ln abgelehnte Zeilen mit Begründung in „%1“ gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2 “%3” is still open, as it was.</source>
        <comment>title, text, file name</comment>
        <translation>%1. %2 „%3“ ist weiterhin offen, wie es war.</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>Tabelle einfügen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) waiting: %1. The oldest goes first, so that of a customer in several files the newest values stand in the end.</source>
        <translation>
            <numerusform>%Ln Datei wartet: %1. Die älteste kommt zuerst, damit bei einem Kunden in mehreren Dateien am Ende die neuesten Werte stehen.</numerusform>
            <numerusform>%Ln Dateien warten: %1. Die älteste kommt zuerst, damit bei einem Kunden in mehreren Dateien am Ende die neuesten Werte stehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with “%1”</source>
        <translation>Weiter mit „%1“</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Nicht mehr warten</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy the cells of a table first.</source>
        <translation>In der Zwischenablage ist kein Text. Kopieren Sie zuerst die Zellen einer Tabelle.</translation>
    </message>
    <message>
        <source>Pasted table %1.tsv</source>
        <comment>file name</comment>
        <translation>Eingefügte Tabelle %1.tsv</translation>
    </message>
    <message>
        <source>The pasted table could not be kept (%1). Save it as a CSV file and drop that.</source>
        <translation>Die eingefügte Tabelle konnte nicht aufgehoben werden (%1). Speichern Sie sie als CSV-Datei und ziehen Sie diese hierher.</translation>
    </message>
    <message>
        <source>Upload %1 new and %2 changed</source>
        <comment>numbers of customers</comment>
        <translation>%1 neue und %2 geänderte hochladen</translation>
    </message>
</context>
<context>
    <name>nudge::UploadStart</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Fields: %1</source>
        <translation>Felder: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>Mended by %Ln rule(s)</source>
        <translation>
            <numerusform>Mit %Ln Regel ausgebessert</numerusform>
            <numerusform>Mit %Ln Regeln ausgebessert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Values typed by hand in %Ln row(s)</source>
        <translation>
            <numerusform>Von Hand eingegebene Werte in %Ln Zeile</numerusform>
            <numerusform>Von Hand eingegebene Werte in %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Rejected rows: %1</source>
        <translation>Abgelehnte Zeilen: %1</translation>
    </message>
    <message>
        <source>Rejected rows: %1 and more</source>
        <translation>Abgelehnte Zeilen: %1 und weitere</translation>
    </message>
    <message>
        <source>Fingerprint of the file: %1</source>
        <translation>Fingerabdruck der Datei: %1</translation>
    </message>
</context>
<context>
    <name>nudge::ValueEditor</name>
    <message>
        <source>%1, required</source>
        <translation>%1, Pflichtfeld</translation>
    </message>
</context>
<context>
    <name>nudge::VerdictBar</name>
    <message numerus="yes">
        <source>%Ln row(s) checked</source>
        <translation>
            <numerusform>%Ln Zeile geprüft</numerusform>
            <numerusform>%Ln Zeilen geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln abgelehnt</numerusform>
            <numerusform>%Ln abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>bytes in a second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>a duration</comment>
        <translation>noch %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) can be uploaded</source>
        <translation>
            <numerusform>%Ln Zeile kann hochgeladen werden</numerusform>
            <numerusform>%Ln Zeilen können hochgeladen werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) rejected</source>
        <translation>
            <numerusform>%Ln Zeile abgelehnt</numerusform>
            <numerusform>%Ln Zeilen abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out</source>
        <translation>
            <numerusform>%Ln Zeile weggelassen</numerusform>
            <numerusform>%Ln Zeilen weggelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::VerdictSection</name>
    <message>
        <source>Whole row</source>
        <translation>Ganze Zeile</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>All problems</source>
        <translation>Alle Probleme</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Warning, row is taken</source>
        <translation>Warnung, Zeile wird übernommen</translation>
    </message>
    <message>
        <source>Row is rejected</source>
        <translation>Zeile wird abgelehnt</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>The file has no rows below its header.</source>
        <translation>Die Datei hat keine Zeilen unter der Kopfzeile.</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>Keine Probleme gefunden.</translation>
    </message>
    <message>
        <source>The list shows the first %1; the saved file will have every rejected row.</source>
        <translation>Die Liste zeigt die ersten %1; die gespeicherte Datei enthält jede abgelehnte Zeile.</translation>
    </message>
    <message>
        <source>Each problem, in the order of the file</source>
        <translation>Alle Probleme in der Reihenfolge der Datei</translation>
    </message>
    <message>
        <source>%1, in the order of the file</source>
        <translation>%1, in der Reihenfolge der Datei</translation>
    </message>
</context>
<context>
    <name>nudge::WorkspaceChooser</name>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen&#xa0;…</translation>
    </message>
    <message>
        <source>None known</source>
        <translation>Keiner bekannt</translation>
    </message>
    <message>
        <source>Add a workspace…</source>
        <translation>Arbeitsbereich hinzufügen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>nudge::WriteAccess</name>
    <message>
        <source>The connection “%1” is set to read only. To make changes, allow them in File › Connections.</source>
        <translation>Die Verbindung „%1“ ist auf Nur-Lesen gestellt. Um etwas zu ändern, erlauben Sie es unter Datei › Verbindungen.</translation>
    </message>
</context>
</TS>
