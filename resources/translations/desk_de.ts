<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>AccountCard</name>
    <message>
      <source>Account</source>
      <translation>Konto</translation>
    </message>
    <message>
      <source>Hub</source>
      <translation>Hub</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Wird nachgesehen…</translation>
    </message>
    <message>
      <source>New one-time code</source>
      <translation>Neuer Einmalcode</translation>
    </message>
    <message>
      <source>Not known</source>
      <translation>Nicht bekannt</translation>
    </message>
    <message>
      <source>Sign &amp;in</source>
      <translation>An&amp;melden</translation>
    </message>
    <message>
      <source>Sign &amp;out</source>
      <translation>A&amp;bmelden</translation>
    </message>
    <message>
      <source>Sign out</source>
      <translation>Abmelden</translation>
    </message>
    <message>
      <source>Sign out? The catalogue and what waits to be sent stay on this computer; you need a new code from your vendor to go on.</source>
      <translation>Abmelden? Der Katalog und was noch zu senden ist, bleiben auf diesem Computer; um weiterzuarbeiten, brauchen Sie einen neuen Code von Ihrem Hersteller.</translation>
    </message>
    <message>
      <source>Sign-in kept</source>
      <translation>Anmeldung gemerkt</translation>
    </message>
    <message>
      <source>Signing in…</source>
      <translation>Anmeldung läuft…</translation>
    </message>
    <message>
      <source>Stay signed in</source>
      <translation>Angemeldet bleiben</translation>
    </message>
    <message>
      <source>Vendor</source>
      <translation>Hersteller</translation>
    </message>
    <message>
      <source>Vendor's key</source>
      <translation>Schlüssel des Herstellers</translation>
    </message>
    <message>
      <source>You</source>
      <translation>Sie</translation>
    </message>
    <message>
      <source>You are signed in. What waits is being sent.</source>
      <translation>Sie sind angemeldet. Was wartet, wird gesendet.</translation>
    </message>
    <message>
      <source>You are signed out, here and at the hub.</source>
      <translation>Sie sind abgemeldet, hier und beim Hub.</translation>
    </message>
    <message>
      <source>You may</source>
      <translation>Sie dürfen</translation>
    </message>
    <message>
      <source>only look</source>
      <translation>nur ansehen</translation>
    </message>
    <message>
      <source>{0}, customer no. {1}</source>
      <translation>{0}, Kundennr. {1}</translation>
    </message>
  </context>
  <context>
    <name>AnswerCell</name>
    <message>
      <source>Decline</source>
      <translation>Ablehnen</translation>
    </message>
    <message>
      <source>Take it</source>
      <translation>Annehmen</translation>
    </message>
    <message>
      <source>{0}: line {1}, {2}</source>
      <translation>{0}: Zeile {1}, {2}</translation>
    </message>
  </context>
  <context>
    <name>AppearanceCard</name>
    <message>
      <source>&amp;Light</source>
      <translation>He&amp;ll</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>Darstellung</translation>
    </message>
    <message>
      <source>As the &amp;desktop says</source>
      <translation>Wie der Des&amp;ktop</translation>
    </message>
    <message>
      <source>As the d&amp;esktop says</source>
      <translation>Wie der D&amp;esktop</translation>
    </message>
    <message>
      <source>As the desktop says</source>
      <translation>Wie der Desktop</translation>
    </message>
    <message>
      <source>As the vendor says</source>
      <translation>Wie beim Hersteller</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Farben</translation>
    </message>
    <message>
      <source>Contrast</source>
      <translation>Kontrast</translation>
    </message>
    <message>
      <source>Dar&amp;k</source>
      <translation>Du&amp;nkel</translation>
    </message>
    <message>
      <source>High</source>
      <translation>Hoch</translation>
    </message>
    <message>
      <source>Imperial</source>
      <translation>Zoll/US</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Metric</source>
      <translation>Metrisch</translation>
    </message>
    <message>
      <source>Units of specifications</source>
      <translation>Einheiten der technischen Daten</translation>
    </message>
    <message>
      <source>Us&amp;ual</source>
      <translation>&amp;Üblich</translation>
    </message>
  </context>
  <context>
    <name>AskBar</name>
    <message>
      <source>Leave it</source>
      <translation>So lassen</translation>
    </message>
  </context>
  <context>
    <name>AssemblyHead</name>
    <message>
      <source>Print</source>
      <translation>Drucken</translation>
    </message>
    <message>
      <source>Save as PDF…</source>
      <translation>Als PDF speichern…</translation>
    </message>
    <message>
      <source>The drawing with its parts list as a file</source>
      <translation>Die Zeichnung mit ihrer Teileliste als Datei</translation>
    </message>
    <message>
      <source>The drawing with its parts list on paper</source>
      <translation>Die Zeichnung mit ihrer Teileliste auf Papier</translation>
    </message>
  </context>
  <context>
    <name>AssemblyView</name>
    <message>
      <source>Add to cart</source>
      <translation>In den Warenkorb</translation>
    </message>
    <message>
      <source>Open assembly</source>
      <translation>Baugruppe öffnen</translation>
    </message>
    <message>
      <source>Open part</source>
      <translation>Teil öffnen</translation>
    </message>
    <message>
      <source>Parts list</source>
      <translation>Teileliste</translation>
    </message>
    <message>
      <source>Put into a list…</source>
      <translation>In eine Liste legen…</translation>
    </message>
    <message>
      <source>Save parts list</source>
      <translation>Teileliste speichern</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Noch einmal versuchen</translation>
    </message>
  </context>
  <context>
    <name>BesidePage</name>
    <message numerus="yes">
      <source>%n part(s) added to the cart.</source>
      <translation>
        <numerusform>%n Teil in den Warenkorb gelegt.</numerusform>
        <numerusform>%n Teile in den Warenkorb gelegt.</numerusform>
      </translation>
    </message>
    <message>
      <source>Open the cart</source>
      <translation>Warenkorb öffnen</translation>
    </message>
    <message>
      <source>The note was removed.</source>
      <translation>Die Notiz wurde entfernt.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
  </context>
  <context>
    <name>CartAdder</name>
    <message numerus="yes">
      <source>%Ln part(s) added to the cart.</source>
      <translation>
        <numerusform>%Ln Teil in den Warenkorb gelegt.</numerusform>
        <numerusform>%Ln Teile in den Warenkorb gelegt.</numerusform>
      </translation>
    </message>
    <message>
      <source>Taken out of the cart again.</source>
      <translation>Wieder aus dem Warenkorb genommen.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>{0} × {1} added to the cart.</source>
      <translation>{0} × {1} in den Warenkorb gelegt.</translation>
    </message>
  </context>
  <context>
    <name>CartScreen</name>
    <message numerus="yes">
      <source>%n line(s) to mend: F8 leads from one to the next.</source>
      <translation>
        <numerusform>%n Zeile zu klären: F8 führt hin.</numerusform>
        <numerusform>%n Zeilen zu klären: F8 führt von einer zur nächsten.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n lines added.</source>
      <translation>
        <numerusform>%n Zeile hinzugefügt.</numerusform>
        <numerusform>%n Zeilen hinzugefügt.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n lines removed.</source>
      <translation>
        <numerusform>%n Zeile entfernt.</numerusform>
        <numerusform>%n Zeilen entfernt.</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Delete this draft</source>
      <translation>Diesen Entwurf &amp;löschen</translation>
    </message>
    <message>
      <source>&amp;Import a list…</source>
      <translation>Liste ei&amp;nlesen…</translation>
    </message>
    <message>
      <source>&amp;Order</source>
      <translation>&amp;Bestellen</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Wiederholen</translation>
    </message>
    <message>
      <source>&amp;Save as template…</source>
      <translation>Als Vorlage &amp;speichern…</translation>
    </message>
    <message>
      <source>&amp;Take a parked draft…</source>
      <translation>&amp;Geparkten Entwurf holen…</translation>
    </message>
    <message>
      <source>&amp;Try again</source>
      <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>R&amp;ückgängig</translation>
    </message>
    <message>
      <source>0–9</source>
      <translation>0–9</translation>
    </message>
    <message>
      <source>Add what is typed; on a line: open the part</source>
      <translation>Eingabe hinzufügen; auf einer Zeile: Teil öffnen</translation>
    </message>
    <message numerus="yes">
      <source>Checking some %n line(s)…</source>
      <translation>
        <numerusform>Rund %n Zeile wird geprüft…</numerusform>
        <numerusform>Rund %n Zeilen werden geprüft…</numerusform>
      </translation>
    </message>
    <message>
      <source>Copy lines for a spreadsheet</source>
      <translation>Zeilen für eine Tabelle kopieren</translation>
    </message>
    <message>
      <source>Ctrl+C</source>
      <translation>Strg+C</translation>
    </message>
    <message>
      <source>Ctrl+V</source>
      <translation>Strg+V</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Down, Escape</source>
      <translation>Ab, Esc</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Eingabe</translation>
    </message>
    <message>
      <source>Enter adds</source>
      <translation>Eingabe fügt hinzu</translation>
    </message>
    <message>
      <source>Enter, Left, Right</source>
      <translation>Eingabe, Links, Rechts</translation>
    </message>
    <message>
      <source>Import a list…</source>
      <translation>Liste einlesen…</translation>
    </message>
    <message>
      <source>Import lines</source>
      <translation>Zeilen einlesen</translation>
    </message>
    <message>
      <source>Line removed.</source>
      <translation>Zeile entfernt.</translation>
    </message>
    <message>
      <source>Lists of parts (*.csv *.tsv *.txt *.xlsx *.xlsm)</source>
      <translation>Teilelisten (*.csv *.tsv *.txt *.xlsx *.xlsm)</translation>
    </message>
    <message>
      <source>N&amp;otes…</source>
      <translation>N&amp;otizen…</translation>
    </message>
    <message>
      <source>Ne&amp;xt line that needs a look</source>
      <translation>Nächste &amp;Zeile mit Hinweis</translation>
    </message>
    <message>
      <source>Nothing on this order yet</source>
      <translation>Noch nichts in dieser Bestellung</translation>
    </message>
    <message>
      <source>On a check: take a remedy, frame another</source>
      <translation>Auf einer Prüfung: Abhilfe nehmen, andere wählen</translation>
    </message>
    <message>
      <source>On a line: type its quantity</source>
      <translation>Auf einer Zeile: Menge eingeben</translation>
    </message>
    <message>
      <source>Par&amp;k and take the next customer…</source>
      <translation>Par&amp;ken und nächster Kunde…</translation>
    </message>
    <message>
      <source>Paste lines from a spreadsheet</source>
      <translation>Zeilen aus einer Tabelle einfügen</translation>
    </message>
    <message>
      <source>Re&amp;name…</source>
      <translation>U&amp;mbenennen…</translation>
    </message>
    <message>
      <source>Reading {0}…</source>
      <translation>{0} wird gelesen…</translation>
    </message>
    <message>
      <source>Remove the selected lines</source>
      <translation>Die gewählten Zeilen entfernen</translation>
    </message>
    <message>
      <source>Saved as template “{0}”. It is in this draft's menu.</source>
      <translation>Als Vorlage „{0}“ gespeichert. Sie steht im Menü dieses Entwurfs.</translation>
    </message>
    <message>
      <source>Search the c&amp;atalogue</source>
      <translation>Katalog du&amp;rchsuchen</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Anzeigen</translation>
    </message>
    <message>
      <source>The draft is parked. “Other drafts” (Shift+F12) brings it back.</source>
      <translation>Der Entwurf ist geparkt. „Weitere Entwürfe“ (Umschalt+F12) holt ihn zurück.</translation>
    </message>
    <message>
      <source>The draft was deleted.</source>
      <translation>Der Entwurf wurde gelöscht.</translation>
    </message>
    <message>
      <source>To the lines and back to the entry field</source>
      <translation>Zu den Zeilen und zurück zum Eingabefeld</translation>
    </message>
    <message>
      <source>Type a part number and a quantity above and press Enter, scan a bar code, paste lines from a spreadsheet, or drop a CSV or XLSX file here.</source>
      <translation>Geben Sie oben eine Teilenummer und eine Menge ein und drücken Sie die Eingabetaste, scannen Sie einen Strichcode, fügen Sie Zeilen aus einer Tabelle ein oder legen Sie hier eine CSV- oder XLSX-Datei ab.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>now {0}</source>
      <translation>jetzt {0}</translation>
    </message>
    <message>
      <source>several parts: {0}</source>
      <translation>mehrere Teile: {0}</translation>
    </message>
    <message>
      <source>{0} is queued and goes out now.</source>
      <translation>{0} ist im Ausgang und geht jetzt hinaus.</translation>
    </message>
    <message>
      <source>{0} is queued and will be sent when the hub can be reached.</source>
      <translation>{0} ist im Ausgang und wird gesendet, sobald der Hub erreichbar ist.</translation>
    </message>
  </context>
  <context>
    <name>Catalogue</name>
    <message numerus="yes">
      <source>%Ln day(s) lead time</source>
      <translation>
        <numerusform>%Ln Tag Lieferzeit</numerusform>
        <numerusform>%Ln Tage Lieferzeit</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln part(s)</source>
      <translation>
        <numerusform>%Ln Teil</numerusform>
        <numerusform>%Ln Teile</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more value(s)</source>
      <translation>
        <numerusform>%n weiterer Wert</numerusform>
        <numerusform>%n weitere Werte</numerusform>
      </translation>
    </message>
    <message>
      <source>+{0} on {1}</source>
      <translation>+{0} am {1}</translation>
    </message>
    <message>
      <source>AR</source>
      <translation>n. B.</translation>
    </message>
    <message>
      <source>Accessories</source>
      <translation>Zubehör</translation>
    </message>
    <message>
      <source>All categories</source>
      <translation>Alle Warengruppen</translation>
    </message>
    <message>
      <source>Alternatives</source>
      <translation>Alternativen</translation>
    </message>
    <message>
      <source>Answered</source>
      <translation>Beantwortet</translation>
    </message>
    <message>
      <source>Arrives</source>
      <translation>Trifft ein</translation>
    </message>
    <message>
      <source>As required: order what you need.</source>
      <translation>Nach Bedarf: Bestellen Sie, was Sie brauchen.</translation>
    </message>
    <message>
      <source>Bar code</source>
      <translation>Strichcode</translation>
    </message>
    <message>
      <source>Brand</source>
      <translation>Marke</translation>
    </message>
    <message>
      <source>Cancellable</source>
      <translation>Stornierbar</translation>
    </message>
    <message>
      <source>Competitor</source>
      <translation>Wettbewerber</translation>
    </message>
    <message>
      <source>Consumables</source>
      <translation>Verbrauchsmaterial</translation>
    </message>
    <message>
      <source>Core charge, credited on return</source>
      <translation>Altteilpfand, bei Rückgabe gutgeschrieben</translation>
    </message>
    <message>
      <source>Corrected</source>
      <translation>Berichtigt</translation>
    </message>
    <message>
      <source>Country of origin</source>
      <translation>Ursprungsland</translation>
    </message>
    <message>
      <source>Cut to length: say how much you need.</source>
      <translation>Zuschnitt: Geben Sie an, wie viel Sie brauchen.</translation>
    </message>
    <message>
      <source>Dangerous goods</source>
      <translation>Gefahrgut</translation>
    </message>
    <message>
      <source>Description</source>
      <translation>Bezeichnung</translation>
    </message>
    <message>
      <source>Does not fit</source>
      <translation>Passt nicht</translation>
    </message>
    <message>
      <source>Everything about this part</source>
      <translation>Alles über dieses Teil</translation>
    </message>
    <message>
      <source>Favourites</source>
      <translation>Favoriten</translation>
    </message>
    <message>
      <source>Fits</source>
      <translation>Passt</translation>
    </message>
    <message>
      <source>For reference only: shown, not ordered here.</source>
      <translation>Nur zur Ansicht: wird hier nicht bestellt.</translation>
    </message>
    <message>
      <source>Least quantity</source>
      <translation>Mindestmenge</translation>
    </message>
    <message>
      <source>List</source>
      <translation>Liste</translation>
    </message>
    <message>
      <source>List price</source>
      <translation>Listenpreis</translation>
    </message>
    <message>
      <source>Looked at</source>
      <translation>Geprüft</translation>
    </message>
    <message>
      <source>Lot number recorded</source>
      <translation>Chargennummer wird erfasst</translation>
    </message>
    <message>
      <source>Maker's number</source>
      <translation>Nummer des Herstellers</translation>
    </message>
    <message>
      <source>Mating parts</source>
      <translation>Gegenstücke</translation>
    </message>
    <message>
      <source>NATO stock number</source>
      <translation>NATO-Versorgungsnummer</translation>
    </message>
    <message>
      <source>Net</source>
      <translation>Netto</translation>
    </message>
    <message>
      <source>Net each</source>
      <translation>Netto je Stück</translation>
    </message>
    <message>
      <source>Net price</source>
      <translation>Nettopreis</translation>
    </message>
    <message>
      <source>Net {0}</source>
      <translation>Netto {0}</translation>
    </message>
    <message>
      <source>No error</source>
      <translation>Kein Fehler</translation>
    </message>
    <message>
      <source>No part with the other filters</source>
      <translation>Kein Teil mit den übrigen Filtern</translation>
    </message>
    <message>
      <source>No price yet. It can be ordered; the vendor confirms the price.</source>
      <translation>Noch kein Preis. Es kann bestellt werden; der Hersteller bestätigt den Preis.</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>Nr.</translation>
    </message>
    <message>
      <source>Older spelling</source>
      <translation>Ältere Schreibweise</translation>
    </message>
    <message>
      <source>Own number</source>
      <translation>Eigene Nummer</translation>
    </message>
    <message>
      <source>Part number</source>
      <translation>Teilenummer</translation>
    </message>
    <message>
      <source>Price and stock</source>
      <translation>Preis und Bestand</translation>
    </message>
    <message>
      <source>Price on request: ask your vendor.</source>
      <translation>Preis auf Anfrage: Fragen Sie Ihren Hersteller.</translation>
    </message>
    <message>
      <source>Put in</source>
      <translation>Hineingelegt</translation>
    </message>
    <message>
      <source>Qty</source>
      <translation>Menge</translation>
    </message>
    <message>
      <source>Quantity</source>
      <translation>Menge</translation>
    </message>
    <message>
      <source>REF</source>
      <translation>REF</translation>
    </message>
    <message>
      <source>Recent parts</source>
      <translation>Zuletzt angesehene Teile</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>Abgelehnt</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>Bemerkung</translation>
    </message>
    <message>
      <source>Reported</source>
      <translation>Gemeldet</translation>
    </message>
    <message>
      <source>Returnable</source>
      <translation>Rücknahme</translation>
    </message>
    <message>
      <source>Serial number recorded</source>
      <translation>Seriennummer wird erfasst</translation>
    </message>
    <message>
      <source>Service kits</source>
      <translation>Wartungssätze</translation>
    </message>
    <message>
      <source>Set aside</source>
      <translation>Zurückgestellt</translation>
    </message>
    <message>
      <source>Shelf life</source>
      <translation>Haltbarkeit</translation>
    </message>
    <message>
      <source>Sold in packs of</source>
      <translation>Verpackungseinheit</translation>
    </message>
    <message>
      <source>Something else</source>
      <translation>Etwas anderes</translation>
    </message>
    <message>
      <source>Specifications</source>
      <translation>Technische Daten</translation>
    </message>
    <message>
      <source>Stock</source>
      <translation>Bestand</translation>
    </message>
    <message>
      <source>Supplier</source>
      <translation>Lieferant</translation>
    </message>
    <message>
      <source>Tariff no.</source>
      <translation>Zolltarifnr.</translation>
    </message>
    <message>
      <source>The vendor has not said what is in stock.</source>
      <translation>Der Hersteller hat nicht gesagt, was auf Lager ist.</translation>
    </message>
    <message>
      <source>There somebody has to choose.</source>
      <translation>Dort muss jemand wählen.</translation>
    </message>
    <message>
      <source>This number is not in the catalogue.</source>
      <translation>Diese Nummer ist nicht im Katalog.</translation>
    </message>
    <message>
      <source>Tools</source>
      <translation>Werkzeuge</translation>
    </message>
    <message>
      <source>Trade data</source>
      <translation>Handelsdaten</translation>
    </message>
    <message>
      <source>Type a number, such as {0}</source>
      <translation>Geben Sie eine Zahl ein, etwa {0}</translation>
    </message>
    <message>
      <source>UN {0}, class {1}</source>
      <translation>UN {0}, Klasse {1}</translation>
    </message>
    <message>
      <source>Used in {0}</source>
      <translation>Verwendet in {0}</translation>
    </message>
    <message>
      <source>Waiting to be sent</source>
      <translation>Wartet auf das Senden</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>Gewicht</translation>
    </message>
    <message>
      <source>Wrong picture</source>
      <translation>Falsches Bild</translation>
    </message>
    <message>
      <source>Wrong price</source>
      <translation>Falscher Preis</translation>
    </message>
    <message>
      <source>Wrong specification</source>
      <translation>Falsche technische Angabe</translation>
    </message>
    <message>
      <source>Wrong supersession</source>
      <translation>Falsche Ersetzung</translation>
    </message>
    <message>
      <source>Your vendor, {0}: {1}</source>
      <translation>Ihr Lieferant, {0}: {1}</translation>
    </message>
    <message>
      <source>all of these</source>
      <translation>alle diese</translation>
    </message>
    <message>
      <source>announced</source>
      <translation>angekündigt</translation>
    </message>
    <message>
      <source>as required</source>
      <translation>nach Bedarf</translation>
    </message>
    <message>
      <source>assembly</source>
      <translation>Baugruppe</translation>
    </message>
    <message>
      <source>assembly of its own</source>
      <translation>eigene Baugruppe</translation>
    </message>
    <message>
      <source>bar code {0}</source>
      <translation>Strichcode {0}</translation>
    </message>
    <message>
      <source>blocked</source>
      <translation>gesperrt</translation>
    </message>
    <message>
      <source>both ways</source>
      <translation>in beide Richtungen</translation>
    </message>
    <message>
      <source>by length</source>
      <translation>nach Länge</translation>
    </message>
    <message>
      <source>cross-reference {0}</source>
      <translation>Vergleichsnummer {0}</translation>
    </message>
    <message>
      <source>d MMM</source>
      <translation>d. MMM</translation>
    </message>
    <message>
      <source>ddd d MMM</source>
      <translation>ddd d. MMM</translation>
    </message>
    <message>
      <source>discontinued</source>
      <translation>abgekündigt</translation>
    </message>
    <message>
      <source>does not fit</source>
      <translation>passt nicht</translation>
    </message>
    <message>
      <source>ended</source>
      <translation>beendet</translation>
    </message>
    <message>
      <source>fits</source>
      <translation>passt</translation>
    </message>
    <message>
      <source>for reference</source>
      <translation>zur Ansicht</translation>
    </message>
    <message>
      <source>for reference only</source>
      <translation>nur zur Ansicht</translation>
    </message>
    <message>
      <source>from {0}</source>
      <translation>ab {0}</translation>
    </message>
    <message>
      <source>in stock</source>
      <translation>auf Lager</translation>
    </message>
    <message>
      <source>in {0}</source>
      <translation>in {0}</translation>
    </message>
    <message>
      <source>indicative until acknowledged</source>
      <translation>unverbindlich bis zur Auftragsbestätigung</translation>
    </message>
    <message>
      <source>length</source>
      <translation>Länge</translation>
    </message>
    <message>
      <source>may fit</source>
      <translation>passt vielleicht</translation>
    </message>
    <message numerus="yes">
      <source>more within %Ln day(s)</source>
      <translation>
        <numerusform>mehr in %Ln Tag</numerusform>
        <numerusform>mehr in %Ln Tagen</numerusform>
      </translation>
    </message>
    <message>
      <source>needs {0}</source>
      <translation>dazu fehlt: {0}</translation>
    </message>
    <message>
      <source>no</source>
      <translation>nein</translation>
    </message>
    <message>
      <source>no. {0}</source>
      <translation>Nr. {0}</translation>
    </message>
    <message>
      <source>none</source>
      <translation>keiner</translation>
    </message>
    <message>
      <source>not in your catalogue</source>
      <translation>nicht in Ihrem Katalog</translation>
    </message>
    <message>
      <source>old number {0}</source>
      <translation>alte Nummer {0}</translation>
    </message>
    <message>
      <source>on request</source>
      <translation>auf Anfrage</translation>
    </message>
    <message>
      <source>one of these</source>
      <translation>eines davon</translation>
    </message>
    <message>
      <source>only for {0}</source>
      <translation>nur für {0}</translation>
    </message>
    <message>
      <source>order the next higher assembly</source>
      <translation>nächsthöhere Baugruppe bestellen</translation>
    </message>
    <message>
      <source>per {0}</source>
      <translation>je {0}</translation>
    </message>
    <message>
      <source>prices of {0}</source>
      <translation>Preise, Stand {0}</translation>
    </message>
    <message>
      <source>qty {0}</source>
      <translation>Menge {0}</translation>
    </message>
    <message>
      <source>replaced</source>
      <translation>ersetzt</translation>
    </message>
    <message>
      <source>replaced by {0}</source>
      <translation>ersetzt durch {0}</translation>
    </message>
    <message>
      <source>rev {0}</source>
      <translation>Rev. {0}</translation>
    </message>
    <message>
      <source>see the assembly</source>
      <translation>siehe Baugruppe</translation>
    </message>
    <message>
      <source>stock unknown</source>
      <translation>Bestand unbekannt</translation>
    </message>
    <message>
      <source>superseded</source>
      <translation>ersetzt</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>unbekannt</translation>
    </message>
    <message>
      <source>up to {0}</source>
      <translation>bis {0}</translation>
    </message>
    <message>
      <source>was replaced by</source>
      <translation>wurde ersetzt durch</translation>
    </message>
    <message>
      <source>when used up</source>
      <translation>wenn aufgebraucht</translation>
    </message>
    <message>
      <source>with you {0}</source>
      <translation>bei Ihnen {0}</translation>
    </message>
    <message>
      <source>with you {0} if ordered now</source>
      <translation>heute bestellt, {0} bei Ihnen</translation>
    </message>
    <message>
      <source>withdrawn {0}</source>
      <translation>zurückgezogen {0}</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>ja</translation>
    </message>
    <message numerus="yes">
      <source>{0} and %n more way(s)</source>
      <translation>
        <numerusform>{0} und %n weiterer Weg</numerusform>
        <numerusform>{0} und %n weitere Wege</numerusform>
      </translation>
    </message>
    <message>
      <source>{0} days</source>
      <translation>{0} Tage</translation>
    </message>
    <message>
      <source>{0} in {1}</source>
      <translation>{0} in {1}</translation>
    </message>
    <message>
      <source>{0} is measured in {1}</source>
      <translation>{0} wird in {1} gemessen</translation>
    </message>
    <message>
      <source>{0} no. {1}</source>
      <translation>{0} Nr. {1}</translation>
    </message>
    <message>
      <source>{0} × {1} is {2} today.</source>
      <translation>{0} × {1} ist heute {2}.</translation>
    </message>
    <message>
      <source>{0}, +{1}</source>
      <translation>{0}, +{1}</translation>
    </message>
    <message>
      <source>{0}, as the vendor knew it {1}</source>
      <translation>{0}, Stand beim Hersteller {1}</translation>
    </message>
    <message>
      <source>{0}, p. {1}</source>
      <translation>{0}, S. {1}</translation>
    </message>
    <message>
      <source>{0}: {1}</source>
      <translation>{0}: {1}</translation>
    </message>
  </context>
  <context>
    <name>CatalogueScreen</name>
    <message numerus="yes">
      <source>%Ln part(s) into a new list</source>
      <translation>
        <numerusform>%Ln Teil in eine neue Liste</numerusform>
        <numerusform>%Ln Teile in eine neue Liste</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Add to cart</source>
      <translation>In den &amp;Warenkorb</translation>
    </message>
    <message>
      <source>&amp;Clear the recent parts</source>
      <translation>Zuletzt angesehene Teile &amp;leeren</translation>
    </message>
    <message>
      <source>&amp;New list…</source>
      <translation>&amp;Neue Liste…</translation>
    </message>
    <message>
      <source>&amp;Put into a list…</source>
      <translation>In eine Liste &amp;legen…</translation>
    </message>
    <message>
      <source>&amp;Rename this list…</source>
      <translation>Diese Liste um&amp;benennen…</translation>
    </message>
    <message>
      <source>&amp;Up to the assembly above</source>
      <translation>&amp;Hinauf zur übergeordneten Baugruppe</translation>
    </message>
    <message>
      <source>A new list of parts</source>
      <translation>Eine neue Teileliste</translation>
    </message>
    <message>
      <source>Add the selected positions in their usual quantities</source>
      <translation>Die gewählten Positionen in ihrer üblichen Menge hinzufügen</translation>
    </message>
    <message>
      <source>Add the wh&amp;ole list to the cart</source>
      <translation>Die &amp;ganze Liste in den Warenkorb</translation>
    </message>
    <message>
      <source>Arrows</source>
      <translation>Pfeile</translation>
    </message>
    <message>
      <source>Back to where you &amp;were</source>
      <translation>&amp;Zurück, wo Sie waren</translation>
    </message>
    <message>
      <source>Change what is written beside the part</source>
      <translation>Ändern, was beim Teil steht</translation>
    </message>
    <message>
      <source>Choose in Settings what you keep on this computer.</source>
      <translation>Wählen Sie in den Einstellungen, was Sie auf diesem Computer behalten.</translation>
    </message>
    <message>
      <source>Co&amp;mpare</source>
      <translation>Ver&amp;gleichen</translation>
    </message>
    <message>
      <source>Ctrl+click</source>
      <translation>Strg+Klick</translation>
    </message>
    <message>
      <source>D&amp;elete this list</source>
      <translation>Diese Liste lös&amp;chen</translation>
    </message>
    <message>
      <source>Del</source>
      <translation>Entf</translation>
    </message>
    <message>
      <source>Down</source>
      <translation>Ab</translation>
    </message>
    <message>
      <source>From the quantity back into the list</source>
      <translation>Von der Menge zurück in die Liste</translation>
    </message>
    <message>
      <source>From the search into the list</source>
      <translation>Von der Suche in die Liste</translation>
    </message>
    <message>
      <source>In the drawing: move it</source>
      <translation>In der Zeichnung: verschieben</translation>
    </message>
    <message>
      <source>In the drawing: to the callout before or after</source>
      <translation>In der Zeichnung: zur vorigen oder nächsten Position</translation>
    </message>
    <message>
      <source>In the drawing: zoom in, zoom out, show all of it</source>
      <translation>In der Zeichnung: vergrößern, verkleinern, alles zeigen</translation>
    </message>
    <message>
      <source>In the list: another quantity; Enter adds</source>
      <translation>In der Liste: andere Menge; Eingabe fügt hinzu</translation>
    </message>
    <message>
      <source>Make the list</source>
      <translation>Liste anlegen</translation>
    </message>
    <message>
      <source>Move this list &amp;down</source>
      <translation>Diese Liste nach &amp;unten</translation>
    </message>
    <message>
      <source>Move this list &amp;up</source>
      <translation>Diese Liste nach &amp;oben</translation>
    </message>
    <message>
      <source>Name, e.g. Van stock</source>
      <translation>Name, z. B. Bestand im Wagen</translation>
    </message>
    <message>
      <source>New name of “{0}”</source>
      <translation>Neuer Name für „{0}“</translation>
    </message>
    <message>
      <source>No drawing shows this part.</source>
      <translation>Keine Zeichnung zeigt dieses Teil.</translation>
    </message>
    <message>
      <source>Open a &amp;list…</source>
      <translation>L&amp;iste öffnen…</translation>
    </message>
    <message>
      <source>Quantity of the part in the list</source>
      <translation>Menge des Teils in der Liste</translation>
    </message>
    <message>
      <source>Quantity of the selected part, into the cart</source>
      <translation>Menge des gewählten Teils, in den Warenkorb</translation>
    </message>
    <message>
      <source>Quantity, into the cart</source>
      <translation>Menge, in den Warenkorb</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <source>Report an error i&amp;n the catalogue…</source>
      <translation>&amp;Fehler im Katalog melden…</translation>
    </message>
    <message>
      <source>Select one more position</source>
      <translation>Eine weitere Position wählen</translation>
    </message>
    <message>
      <source>Take the part out of the list</source>
      <translation>Das Teil aus der Liste nehmen</translation>
    </message>
    <message>
      <source>The search below looks for numbers like it.</source>
      <translation>Die Suche unten findet ähnliche Nummern.</translation>
    </message>
    <message>
      <source>W&amp;here it is used</source>
      <translation>&amp;Verwendung zeigen</translation>
    </message>
    <message>
      <source>{0} is not in the catalogue.</source>
      <translation>{0} ist nicht im Katalog.</translation>
    </message>
    <message>
      <source>{0} is not in the part of the catalogue that you keep.</source>
      <translation>{0} ist nicht in dem Ausschnitt des Katalogs, den Sie behalten.</translation>
    </message>
  </context>
  <context>
    <name>Chart</name>
    <message>
      <source>Show as chart</source>
      <translation>Als Diagramm zeigen</translation>
    </message>
    <message>
      <source>Show as table</source>
      <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
      <source>{0}: show as chart</source>
      <translation>{0}: als Diagramm zeigen</translation>
    </message>
    <message>
      <source>{0}: show as table</source>
      <translation>{0}: als Tabelle zeigen</translation>
    </message>
  </context>
  <context>
    <name>ChartArea</name>
    <message>
      <source>Enter shows the numbers as a table.</source>
      <translation>Mit der Eingabetaste erscheinen die Zahlen als Tabelle.</translation>
    </message>
  </context>
  <context>
    <name>Choices</name>
    <message>
      <source>Net prices are hidden. F9 shows them.</source>
      <translation>Nettopreise sind verborgen. F9 zeigt sie.</translation>
    </message>
    <message>
      <source>Net prices are shown.</source>
      <translation>Nettopreise werden gezeigt.</translation>
    </message>
    <message>
      <source>The menu bar is hidden. Alt shows it.</source>
      <translation>Die Menüleiste ist verborgen. Alt zeigt sie.</translation>
    </message>
  </context>
  <context>
    <name>Closing</name>
    <message>
      <source>&amp;Close when done</source>
      <translation>S&amp;chließen, wenn fertig</translation>
    </message>
    <message>
      <source>&amp;Stop it and close</source>
      <translation>A&amp;nhalten und schließen</translation>
    </message>
    <message>
      <source>It is lost if you close now. The window can close by itself when it is done.</source>
      <translation>Es geht verloren, wenn Sie jetzt schließen. Das Fenster kann sich von selbst schließen, wenn es fertig ist.</translation>
    </message>
    <message>
      <source>S&amp;tay</source>
      <translation>&amp;Bleiben</translation>
    </message>
    <message>
      <source>Still under way</source>
      <translation>Noch in Arbeit</translation>
    </message>
  </context>
  <context>
    <name>ColumnMenu</name>
    <message>
      <source>Columns</source>
      <translation>Spalten</translation>
    </message>
    <message>
      <source>Restore columns</source>
      <translation>Spalten zurücksetzen</translation>
    </message>
  </context>
  <context>
    <name>ColumnsPanel</name>
    <message numerus="yes">
      <source>&amp;Add %n line(s)</source>
      <translation>
        <numerusform>%n Zeile hin&amp;zufügen</numerusform>
        <numerusform>%n Zeilen hin&amp;zufügen</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Leave it</source>
      <translation>&amp;So lassen</translation>
    </message>
    <message>
      <source>Choose the column with the part numbers.</source>
      <translation>Wählen Sie die Spalte mit den Teilenummern.</translation>
    </message>
    <message>
      <source>Column {0}</source>
      <translation>Spalte {0}</translation>
    </message>
    <message>
      <source>No column is taken for the quantity: each line gets 1.</source>
      <translation>Keine Spalte wird als Menge gelesen: Jede Zeile bekommt 1.</translation>
    </message>
    <message>
      <source>Several columns could be meant. Put right what is wrong, then add them.</source>
      <translation>Mehrere Spalten kommen infrage. Berichtigen Sie, was nicht stimmt, und fügen Sie sie dann hinzu.</translation>
    </message>
    <message numerus="yes">
      <source>What is in which column of these %n row(s)?</source>
      <translation>
        <numerusform>Was steht in welcher Spalte dieser %n Zeile?</numerusform>
        <numerusform>Was steht in welcher Spalte dieser %n Zeilen?</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Commands</name>
    <message>
      <source>&amp;About Distributor Desk</source>
      <translation>Ü&amp;ber Distributor Desk</translation>
    </message>
    <message>
      <source>&amp;Back to where you were</source>
      <translation>&amp;Zurück, wo Sie waren</translation>
    </message>
    <message>
      <source>&amp;Diagnosis</source>
      <translation>&amp;Diagnose</translation>
    </message>
    <message>
      <source>&amp;Find anything…</source>
      <translation>&amp;Alles durchsuchen…</translation>
    </message>
    <message>
      <source>&amp;Full screen</source>
      <translation>&amp;Vollbild</translation>
    </message>
    <message>
      <source>&amp;Hide net prices</source>
      <translation>&amp;Nettopreise verbergen</translation>
    </message>
    <message>
      <source>&amp;High contrast</source>
      <translation>Hoher Ko&amp;ntrast</translation>
    </message>
    <message>
      <source>&amp;Keyboard</source>
      <translation>&amp;Tastatur</translation>
    </message>
    <message>
      <source>&amp;Light</source>
      <translation>&amp;Hell</translation>
    </message>
    <message>
      <source>&amp;Menu bar</source>
      <translation>&amp;Menüleiste</translation>
    </message>
    <message>
      <source>&amp;New draft</source>
      <translation>&amp;Neuer Entwurf</translation>
    </message>
    <message>
      <source>&amp;Open a file…</source>
      <translation>Datei ö&amp;ffnen…</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Beenden</translation>
    </message>
    <message>
      <source>&amp;Search the catalogue</source>
      <translation>Katalog durch&amp;suchen</translation>
    </message>
    <message>
      <source>&amp;Sync now</source>
      <translation>Jetzt ab&amp;gleichen</translation>
    </message>
    <message>
      <source>As the &amp;desktop says</source>
      <translation>Wie der Des&amp;ktop</translation>
    </message>
    <message>
      <source>Dar&amp;k</source>
      <translation>&amp;Dunkel</translation>
    </message>
    <message>
      <source>F&amp;orward again</source>
      <translation>Wieder v&amp;orwärts</translation>
    </message>
    <message>
      <source>Next &amp;part of the window</source>
      <translation>Nächster &amp;Bereich des Fensters</translation>
    </message>
    <message>
      <source>Pre&amp;vious part of the window</source>
      <translation>&amp;Voriger Bereich des Fensters</translation>
    </message>
    <message>
      <source>User &amp;guide</source>
      <translation>Benutzer&amp;handbuch</translation>
    </message>
  </context>
  <context>
    <name>CompareView</name>
    <message>
      <source>C&amp;opy</source>
      <translation>&amp;Kopieren</translation>
    </message>
    <message>
      <source>Choose another part to compare</source>
      <translation>Wählen Sie ein weiteres Teil zum Vergleichen</translation>
    </message>
    <message numerus="yes">
      <source>Compare %Ln part(s)</source>
      <translation>
        <numerusform>%Ln Teil vergleichen</numerusform>
        <numerusform>%Ln Teile vergleichen</numerusform>
      </translation>
    </message>
    <message>
      <source>Copied. Paste it into a spreadsheet.</source>
      <translation>Kopiert. Fügen Sie es in eine Tabellenkalkulation ein.</translation>
    </message>
    <message>
      <source>Copy the comparison for a spreadsheet</source>
      <translation>Vergleich für eine Tabellenkalkulation kopieren</translation>
    </message>
    <message>
      <source>Find it, then choose Compare in its menu or press Ctrl+M. Up to six fit.</source>
      <translation>Suchen Sie es und wählen Sie „Vergleichen“ in seinem Menü oder drücken Sie Strg+M. Bis zu sechs haben Platz.</translation>
    </message>
    <message>
      <source>Only what &amp;differs</source>
      <translation>Nur &amp;Unterschiede</translation>
    </message>
    <message>
      <source>Put into a list…</source>
      <translation>In eine Liste legen…</translation>
    </message>
    <message>
      <source>Put these parts into a list (Ctrl+D)</source>
      <translation>Diese Teile in eine Liste legen (Strg+D)</translation>
    </message>
    <message>
      <source>Take out of the comparison</source>
      <translation>Aus dem Vergleich nehmen</translation>
    </message>
    <message>
      <source>Take {0} out of the comparison</source>
      <translation>{0} aus dem Vergleich nehmen</translation>
    </message>
    <message>
      <source>These parts say the same everywhere.</source>
      <translation>Diese Teile stimmen überall überein.</translation>
    </message>
  </context>
  <context>
    <name>ConnectionCard</name>
    <message>
      <source>&amp;Check now</source>
      <translation>Jetzt &amp;prüfen</translation>
    </message>
    <message>
      <source>&amp;Network</source>
      <translation>Net&amp;zwerk</translation>
    </message>
    <message>
      <source>Asking the hub…</source>
      <translation>Der Hub wird gefragt…</translation>
    </message>
    <message>
      <source>Connection</source>
      <translation>Verbindung</translation>
    </message>
    <message>
      <source>S&amp;top</source>
      <translation>Anhal&amp;ten</translation>
    </message>
    <message>
      <source>The Network switch below is off; nothing leaves this computer.</source>
      <translation>Der Schalter „Netzwerk“ unten ist aus; nichts verlässt diesen Computer.</translation>
    </message>
    <message>
      <source>The desk keeps itself fresh; you need not check.</source>
      <translation>Der Abgleich läuft von selbst; Sie müssen nicht nachsehen.</translation>
    </message>
    <message>
      <source>The hub has not been asked since the desk was opened.</source>
      <translation>Der Hub wurde seit dem Öffnen des Programms noch nicht gefragt.</translation>
    </message>
    <message>
      <source>The hub runs on this computer; switched off, the desk works as if unplugged</source>
      <translation>Der Hub läuft auf diesem Computer; ausgeschaltet arbeitet das Programm wie ohne Netz</translation>
    </message>
    <message>
      <source>What has arrived is kept; the next check goes on from there</source>
      <translation>Was angekommen ist, bleibt; die nächste Prüfung macht dort weiter</translation>
    </message>
  </context>
  <context>
    <name>ConsignmentPage</name>
    <message>
      <source>&amp;Labels</source>
      <translation>E&amp;tiketten</translation>
    </message>
    <message>
      <source>&amp;Open as PDF</source>
      <translation>Als PDF ö&amp;ffnen</translation>
    </message>
    <message>
      <source>&amp;Receive</source>
      <translation>&amp;Eingang buchen</translation>
    </message>
    <message>
      <source>&amp;Save as PDF…</source>
      <translation>Als PDF &amp;speichern…</translation>
    </message>
    <message>
      <source>&amp;Track</source>
      <translation>&amp;Verfolgen</translation>
    </message>
    <message>
      <source>Ask for a &amp;credit</source>
      <translation>Um eine Guts&amp;chrift bitten</translation>
    </message>
    <message>
      <source>Ask for the &amp;missing pieces</source>
      <translation>Um die fehlenden Stücke &amp;bitten</translation>
    </message>
    <message numerus="yes">
      <source>Asked about %n line(s).</source>
      <translation>
        <numerusform>Anfrage zu %n Zeile gestellt.</numerusform>
        <numerusform>Anfrage zu %n Zeilen gestellt.</numerusform>
      </translation>
    </message>
    <message>
      <source>Back to all shipments</source>
      <translation>Zurück zu allen Lieferungen</translation>
    </message>
    <message>
      <source>Count what has come (Ctrl+R); works without a line</source>
      <translation>Zählen, was gekommen ist (Strg+R); geht ohne Verbindung</translation>
    </message>
    <message>
      <source>Expected</source>
      <translation>Erwartet</translation>
    </message>
    <message>
      <source>Go on &amp;receiving</source>
      <translation>Weiter mit dem &amp;Wareneingang</translation>
    </message>
    <message>
      <source>Lines</source>
      <translation>Zeilen</translation>
    </message>
    <message>
      <source>Lines of the delivery</source>
      <translation>Zeilen der Lieferung</translation>
    </message>
    <message>
      <source>One label for each share: for whom the pieces are (Ctrl+P)</source>
      <translation>Ein Etikett je Anteil: für wen die Stücke sind (Strg+P)</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Packages</source>
      <translation>Packstücke</translation>
    </message>
    <message>
      <source>Print on {0}</source>
      <translation>Drucken auf {0}</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>Eingegangen</translation>
    </message>
    <message>
      <source>Reported as different: {0}.</source>
      <translation>Als abweichend gemeldet: {0}.</translation>
    </message>
    <message>
      <source>Reported as different: {0}. You asked the vendor to put it right.</source>
      <translation>Als abweichend gemeldet: {0}. Sie haben den Hersteller um Abhilfe gebeten.</translation>
    </message>
    <message>
      <source>Save the receiving labels</source>
      <translation>Wareneingangsetiketten speichern</translation>
    </message>
    <message>
      <source>Shipments</source>
      <translation>Lieferungen</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>Gewicht</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>Verlauf</translation>
    </message>
    <message>
      <source>from {0}</source>
      <translation>aus {0}</translation>
    </message>
    <message numerus="yes">
      <source>{0} and %n more</source>
      <translation>
        <numerusform>{0} und %n weitere</numerusform>
        <numerusform>{0} und %n weitere</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CopyStep</name>
    <message>
      <source>&amp;Choose what to keep…</source>
      <translation>&amp;Auswählen, was behalten wird…</translation>
    </message>
    <message>
      <source>&amp;Go on</source>
      <translation>&amp;Weiter</translation>
    </message>
    <message>
      <source>&amp;Open the desk now</source>
      <translation>Schon jetzt ö&amp;ffnen</translation>
    </message>
    <message>
      <source>&amp;Pause</source>
      <translation>&amp;Pause</translation>
    </message>
    <message>
      <source>&amp;Take it from a folder…</source>
      <translation>Aus einem Or&amp;dner übernehmen…</translation>
    </message>
    <message>
      <source>&amp;Try again</source>
      <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
      <source>A part of the catalogue is enough for many; Settings offers it at any time</source>
      <translation>Vielen genügt ein Ausschnitt des Katalogs; in den Einstellungen geht das jederzeit</translation>
    </message>
    <message>
      <source>Arriving</source>
      <translation>Trifft ein</translation>
    </message>
    <message>
      <source>Begun</source>
      <translation>Begonnen</translation>
    </message>
    <message>
      <source>Bringing everything to this computer</source>
      <translation>Alles kommt auf diesen Computer</translation>
    </message>
    <message>
      <source>Connecting…</source>
      <translation>Verbindung wird aufgebaut…</translation>
    </message>
    <message>
      <source>From a stick or a share that your IT or your vendor made; needs no network</source>
      <translation>Von einem Stick oder einer Freigabe Ihrer IT oder Ihres Herstellers; braucht kein Netz</translation>
    </message>
    <message>
      <source>Here</source>
      <translation>Hier</translation>
    </message>
    <message>
      <source>Interrupted. What has arrived is kept.</source>
      <translation>Unterbrochen. Was angekommen ist, bleibt.</translation>
    </message>
    <message>
      <source>Not everything could be taken</source>
      <translation>Nicht alles konnte übernommen werden</translation>
    </message>
    <message>
      <source>Paused. What has arrived is kept, also when you close this.</source>
      <translation>Pause. Was angekommen ist, bleibt erhalten, auch wenn Sie das Fenster schließen.</translation>
    </message>
    <message>
      <source>Progress of the first copy</source>
      <translation>Fortschritt der ersten Kopie</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>Abgelehnt</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>Wird angehalten…</translation>
    </message>
    <message>
      <source>Take content from a folder</source>
      <translation>Inhalte aus einem Ordner übernehmen</translation>
    </message>
    <message>
      <source>This happens once. Afterwards small updates keep it fresh, and it works offline.</source>
      <translation>Das geschieht nur einmal. Danach halten kleine Abgleiche alles aktuell, und es geht auch ohne Netz.</translation>
    </message>
    <message>
      <source>To come</source>
      <translation>Kommt noch</translation>
    </message>
    <message>
      <source>Type another code</source>
      <translation>Anderen Code eingeben</translation>
    </message>
    <message>
      <source>Work with what is here; the rest arrives meanwhile</source>
      <translation>Mit dem arbeiten, was da ist; der Rest kommt inzwischen</translation>
    </message>
  </context>
  <context>
    <name>CountDelegate</name>
    <message>
      <source>Quantity</source>
      <translation>Menge</translation>
    </message>
  </context>
  <context>
    <name>CountTable</name>
    <message>
      <source>Count of the delivery</source>
      <translation>Zählung der Lieferung</translation>
    </message>
  </context>
  <context>
    <name>DataCard</name>
    <message>
      <source>Ages of what is in use</source>
      <translation>Alter der verwendeten Daten</translation>
    </message>
    <message>
      <source>Being measured…</source>
      <translation>Wird gemessen…</translation>
    </message>
    <message>
      <source>Could not be measured</source>
      <translation>Konnte nicht gemessen werden</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>From a stick or a share that your IT or your vendor made; needs no network</source>
      <translation>Von einem Stick oder einer Freigabe Ihrer IT oder Ihres Herstellers; braucht kein Netz</translation>
    </message>
    <message>
      <source>Holds</source>
      <translation>Belegt</translation>
    </message>
    <message>
      <source>Nothing has arrived yet</source>
      <translation>Noch nichts eingetroffen</translation>
    </message>
    <message>
      <source>On this computer</source>
      <translation>Auf diesem Computer</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>Ordner öffnen</translation>
    </message>
    <message>
      <source>Read from {0}; your IT renews it.</source>
      <translation>Gelesen aus {0}; Ihre IT erneuert sie.</translation>
    </message>
    <message>
      <source>Reading {0}…</source>
      <translation>{0} wird gelesen…</translation>
    </message>
    <message>
      <source>Shared content</source>
      <translation>Gemeinsame Inhalte</translation>
    </message>
    <message>
      <source>Stopped. What was taken is in use; the rest is as it was.</source>
      <translation>Angehalten. Was übernommen wurde, ist in Gebrauch; der Rest ist, wie er war.</translation>
    </message>
    <message>
      <source>Take content from a folder</source>
      <translation>Inhalte aus einem Ordner übernehmen</translation>
    </message>
    <message>
      <source>Take content from a folder…</source>
      <translation>Aus einem Ordner übernehmen…</translation>
    </message>
  </context>
  <context>
    <name>DayField</name>
    <message>
      <source>As soon as possible</source>
      <translation>So bald wie möglich</translation>
    </message>
    <message>
      <source>Earlier month</source>
      <translation>Früherer Monat</translation>
    </message>
    <message>
      <source>Later month</source>
      <translation>Späterer Monat</translation>
    </message>
    <message>
      <source>Soonest</source>
      <translation>Baldmöglichst</translation>
    </message>
  </context>
  <context>
    <name>Detail</name>
    <message>
      <source>Answer no.</source>
      <translation>Antwort-Nr.</translation>
    </message>
    <message>
      <source>Confirmed</source>
      <translation>Bestätigt</translation>
    </message>
    <message>
      <source>Goes out after</source>
      <translation>Geht hinaus nach</translation>
    </message>
    <message>
      <source>Last try</source>
      <translation>Letzter Versuch</translation>
    </message>
    <message>
      <source>Next try</source>
      <translation>Nächster Versuch</translation>
    </message>
    <message>
      <source>Reference for support</source>
      <translation>Referenz für den Support</translation>
    </message>
    <message>
      <source>Tries</source>
      <translation>Versuche</translation>
    </message>
  </context>
  <context>
    <name>DiagnosisCard</name>
    <message numerus="yes">
      <source>%Ln thing(s) should be looked at.</source>
      <translation>
        <numerusform>%Ln Punkt sollte geprüft werden.</numerusform>
        <numerusform>%Ln Punkte sollten geprüft werden.</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Run the diagnosis</source>
      <translation>Diagnose aus&amp;führen</translation>
    </message>
    <message>
      <source>Co&amp;py</source>
      <translation>K&amp;opieren</translation>
    </message>
    <message>
      <source>Diagnosis</source>
      <translation>Diagnose</translation>
    </message>
    <message>
      <source>Everything is as it should be.</source>
      <translation>Alles ist, wie es sein soll.</translation>
    </message>
    <message>
      <source>Looking at this computer, your vendor's hub and the content…</source>
      <translation>Computer, Hub des Herstellers und Inhalte werden geprüft…</translation>
    </message>
    <message>
      <source>Looks at everything the desk depends on, this computer, the line to your vendor, the content and what waits to be sent, and says in words what is wrong.</source>
      <translation>Prüft alles, was das Programm braucht – diesen Computer, die Verbindung zum Hersteller, die Inhalte und was zu senden ist –, und sagt in Worten, was nicht stimmt.</translation>
    </message>
    <message>
      <source>The diagnosis is on the clipboard.</source>
      <translation>Die Diagnose ist in der Zwischenablage.</translation>
    </message>
  </context>
  <context>
    <name>DifferencesField</name>
    <message>
      <source>Accept a higher price up to</source>
      <translation>Höheren Preis annehmen bis</translation>
    </message>
    <message>
      <source>Goes out with the order: the vendor picks before it can ask.</source>
      <translation>Geht mit der Bestellung hinaus: Der Hersteller kommissioniert, bevor er fragen kann.</translation>
    </message>
    <message>
      <source>If something differs</source>
      <translation>Bei Abweichungen</translation>
    </message>
    <message>
      <source>If something differs from this order</source>
      <translation>Wenn etwas von dieser Bestellung abweicht</translation>
    </message>
    <message>
      <source>Not in stock</source>
      <translation>Nicht auf Lager</translation>
    </message>
    <message>
      <source>Part was replaced</source>
      <translation>Teil wurde ersetzt</translation>
    </message>
    <message>
      <source>The vendor may ship in parts</source>
      <translation>Der Hersteller darf in Teilen liefern</translation>
    </message>
  </context>
  <context>
    <name>DraftBar</name>
    <message numerus="yes">
      <source>%n oth&amp;er draft(s)</source>
      <translation>
        <numerusform>%n weiterer Entwur&amp;f</numerusform>
        <numerusform>%n weitere Entwür&amp;fe</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Bring back a deleted draft</source>
      <translation>Gelöschten Entwurf zurück&amp;holen</translation>
    </message>
    <message>
      <source>&amp;Cancel</source>
      <translation>Abbr&amp;echen</translation>
    </message>
    <message>
      <source>&amp;Import…</source>
      <translation>E&amp;inlesen…</translation>
    </message>
    <message>
      <source>&amp;Rename</source>
      <translation>Umbe&amp;nennen</translation>
    </message>
    <message>
      <source>&amp;Save as template</source>
      <translation>Als Vorlage &amp;speichern</translation>
    </message>
    <message>
      <source>Cart</source>
      <translation>Warenkorb</translation>
    </message>
    <message>
      <source>Customer or purpose, e.g. Miller, HX 6</source>
      <translation>Kunde oder Zweck, z. B. Müller, HX 6</translation>
    </message>
    <message>
      <source>More for this draft</source>
      <translation>Mehr zu diesem Entwurf</translation>
    </message>
    <message>
      <source>Name of the draft</source>
      <translation>Name des Entwurfs</translation>
    </message>
    <message>
      <source>New from &amp;template</source>
      <translation>Neu aus &amp;Vorlage</translation>
    </message>
    <message>
      <source>Par&amp;k</source>
      <translation>Par&amp;ken</translation>
    </message>
    <message>
      <source>Put this draft aside and take the next customer (F12)</source>
      <translation>Diesen Entwurf beiseitelegen und den nächsten Kunden bedienen (F12)</translation>
    </message>
    <message>
      <source>Read lines from a CSV or XLSX file</source>
      <translation>Zeilen aus einer CSV- oder XLSX-Datei einlesen</translation>
    </message>
    <message>
      <source>draft</source>
      <translation>Entwurf</translation>
    </message>
    <message>
      <source>draft, saved {0}</source>
      <translation>Entwurf, gespeichert {0}</translation>
    </message>
  </context>
  <context>
    <name>DropOverlay</name>
    <message>
      <source>Every row with a part number becomes a line; each is checked.</source>
      <translation>Jede Zeile mit einer Teilenummer wird eine Bestellzeile; jede wird geprüft.</translation>
    </message>
    <message>
      <source>Its pages are shown in Manuals, ready to print.</source>
      <translation>Ihre Seiten erscheinen in den Handbüchern, bereit zum Drucken.</translation>
    </message>
    <message>
      <source>One order list (CSV, XLSX, TXT), job file or file from your vendor, please.</source>
      <translation>Bitte eine Bestellliste (CSV, XLSX, TXT), eine Auftragsmappe oder eine Datei von Ihrem Hersteller.</translation>
    </message>
    <message>
      <source>Open the job pack {0}</source>
      <translation>Auftragsmappe {0} öffnen</translation>
    </message>
    <message>
      <source>Open {0} from your vendor</source>
      <translation>{0} von Ihrem Hersteller öffnen</translation>
    </message>
    <message>
      <source>Put {0} into the cart</source>
      <translation>{0} in den Warenkorb</translation>
    </message>
    <message>
      <source>This cannot be opened here</source>
      <translation>Das lässt sich hier nicht öffnen</translation>
    </message>
    <message>
      <source>You are told whose it is before anything changes.</source>
      <translation>Bevor sich etwas ändert, erfahren Sie, von wem sie ist.</translation>
    </message>
  </context>
  <context>
    <name>EarningsScreen</name>
    <message>
      <source>&amp;Export</source>
      <translation>&amp;Exportieren</translation>
    </message>
    <message>
      <source>&amp;Ledger</source>
      <translation>Prov&amp;isionskonto</translation>
    </message>
    <message>
      <source>&amp;Statements</source>
      <translation>Abrechn&amp;ungen</translation>
    </message>
    <message>
      <source>Approved</source>
      <translation>Freigegeben</translation>
    </message>
    <message>
      <source>By &amp;month</source>
      <translation>Nach &amp;Monat</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>Währung</translation>
    </message>
    <message>
      <source>Earnings</source>
      <translation>Provisionen</translation>
    </message>
    <message>
      <source>Earnings are not shown to you</source>
      <translation>Provisionen werden Ihnen nicht gezeigt</translation>
    </message>
    <message>
      <source>Hidden while prices are hidden</source>
      <translation>Verborgen, solange Preise verborgen sind</translation>
    </message>
    <message>
      <source>No month to show yet</source>
      <translation>Noch kein Monat zu zeigen</translation>
    </message>
    <message>
      <source>Once something is earned, each month’s purchases and earnings stand here.</source>
      <translation>Sobald etwas verdient ist, stehen hier die Einkäufe und Provisionen jedes Monats.</translation>
    </message>
    <message>
      <source>Paid</source>
      <translation>Ausgezahlt</translation>
    </message>
    <message>
      <source>Payable</source>
      <translation>Auszahlbar</translation>
    </message>
    <message>
      <source>Pending</source>
      <translation>Vorgemerkt</translation>
    </message>
    <message>
      <source>Save the lines in sight as CSV, XLSX or PDF</source>
      <translation>Die sichtbaren Zeilen als CSV, XLSX oder PDF speichern</translation>
    </message>
    <message>
      <source>Save the statement</source>
      <translation>Abrechnung speichern</translation>
    </message>
    <message>
      <source>Show net prices again and the earnings are back.</source>
      <translation>Zeigen Sie die Nettopreise wieder, dann sind auch die Provisionen wieder da.</translation>
    </message>
    <message>
      <source>Sums never mix currencies</source>
      <translation>Währungen werden nie zusammengezählt</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>Dieser Monat</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Noch einmal versuchen</translation>
    </message>
    <message>
      <source>Whoever manages people in your company can give you this permission.</source>
      <translation>Diese Berechtigung gibt Ihnen, wer in Ihrer Firma die Benutzer verwaltet.</translation>
    </message>
    <message>
      <source>Your question is in the outbox and goes out by itself.</source>
      <translation>Ihre Frage ist im Ausgang und geht von selbst hinaus.</translation>
    </message>
    <message>
      <source>amounts in {0}</source>
      <translation>Beträge in {0}</translation>
    </message>
    <message>
      <source>comes on the next statement</source>
      <translation>kommt auf die nächste Abrechnung</translation>
    </message>
    <message>
      <source>nothing booked yet</source>
      <translation>noch nichts gebucht</translation>
    </message>
    <message>
      <source>on a statement, to be paid</source>
      <translation>auf einer Abrechnung, auszuzahlen</translation>
    </message>
    <message>
      <source>paid out so far</source>
      <translation>bisher ausgezahlt</translation>
    </message>
    <message>
      <source>waiting time still runs</source>
      <translation>die Wartezeit läuft noch</translation>
    </message>
    <message>
      <source>{0}: {1}</source>
      <translation>{0}: {1}</translation>
    </message>
  </context>
  <context>
    <name>EmptyState</name>
    <message>
      <source>Not without a connection</source>
      <translation>Nicht ohne Verbindung</translation>
    </message>
    <message>
      <source>This cannot be shown</source>
      <translation>Das lässt sich nicht anzeigen</translation>
    </message>
  </context>
  <context>
    <name>EntryField</name>
    <message>
      <source>Part number and quantity</source>
      <translation>Teilenummer und Menge</translation>
    </message>
    <message>
      <source>Part number and quantity, e.g. 40-21A-0071 4 – or paste a list, scan, drop a file</source>
      <translation>Teilenummer und Menge, z. B. 40-21A-0071 4 – oder Liste einfügen, scannen, Datei ablegen</translation>
    </message>
  </context>
  <context>
    <name>EntryModel</name>
    <message numerus="yes">
      <source>%n page(s)</source>
      <translation>
        <numerusform>%n Seite</numerusform>
        <numerusform>%n Seiten</numerusform>
      </translation>
    </message>
    <message>
      <source>Bookmarks</source>
      <translation>Lesezeichen</translation>
    </message>
    <message>
      <source>Bulletin</source>
      <translation>Service-Mitteilung</translation>
    </message>
    <message>
      <source>Cannot be read: {0}</source>
      <translation>Nicht lesbar: {0}</translation>
    </message>
    <message>
      <source>Data sheet</source>
      <translation>Datenblatt</translation>
    </message>
    <message>
      <source>Drawing</source>
      <translation>Zeichnung</translation>
    </message>
    <message>
      <source>For all product lines</source>
      <translation>Für alle Produktlinien</translation>
    </message>
    <message>
      <source>Form</source>
      <translation>Formular</translation>
    </message>
    <message>
      <source>On this computer</source>
      <translation>Auf diesem Computer</translation>
    </message>
    <message>
      <source>Operation manual</source>
      <translation>Betriebsanleitung</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Seiten</translation>
    </message>
    <message>
      <source>Parts list</source>
      <translation>Teileliste</translation>
    </message>
    <message>
      <source>Recall</source>
      <translation>Rückruf</translation>
    </message>
    <message>
      <source>Repair manual</source>
      <translation>Reparaturhandbuch</translation>
    </message>
    <message>
      <source>Safety notice</source>
      <translation>Sicherheitshinweis</translation>
    </message>
    <message>
      <source>To be fetched, {0}</source>
      <translation>Zu laden, {0}</translation>
    </message>
    <message>
      <source>now {0}</source>
      <translation>jetzt {0}</translation>
    </message>
    <message>
      <source>p. {0}</source>
      <translation>S. {0}</translation>
    </message>
    <message>
      <source>page {0}</source>
      <translation>Seite {0}</translation>
    </message>
    <message>
      <source>pages {0}</source>
      <translation>Seiten {0}</translation>
    </message>
    <message>
      <source>rev {0}</source>
      <translation>Rev. {0}</translation>
    </message>
  </context>
  <context>
    <name>EntryPanel</name>
    <message>
      <source>&amp;Open the order</source>
      <translation>Die Bestellung ö&amp;ffnen</translation>
    </message>
    <message>
      <source>Arithmetic</source>
      <translation>Berechnung</translation>
    </message>
    <message>
      <source>Choose a line to see its rule and its arithmetic.</source>
      <translation>Wählen Sie eine Zeile, um ihre Regel und ihre Berechnung zu sehen.</translation>
    </message>
    <message>
      <source>How a line came about</source>
      <translation>Wie eine Zeile zustande kam</translation>
    </message>
    <message>
      <source>How this line came about</source>
      <translation>Wie diese Zeile zustande kam</translation>
    </message>
    <message>
      <source>Rule</source>
      <translation>Regel</translation>
    </message>
    <message>
      <source>This rule was made up for imported data that came without one. The amount is an example and not owed by anybody.</source>
      <translation>Diese Regel wurde für eingelesene Daten erfunden, die ohne Regel kamen. Der Betrag ist ein Beispiel, und niemand schuldet ihn.</translation>
    </message>
  </context>
  <context>
    <name>FieldSuggestions</name>
    <message numerus="yes">
      <source>%Ln part(s)</source>
      <translation>
        <numerusform>%Ln Teil</numerusform>
        <numerusform>%Ln Teile</numerusform>
      </translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>Vorschläge</translation>
    </message>
    <message>
      <source>Tab takes it, Esc closes</source>
      <translation>Tab übernimmt, Esc schließt</translation>
    </message>
    <message>
      <source>a category and what is below it</source>
      <translation>eine Kategorie und alles darunter</translation>
    </message>
    <message>
      <source>only one brand</source>
      <translation>nur eine Marke</translation>
    </message>
    <message>
      <source>only what is in stock</source>
      <translation>nur was auf Lager ist</translation>
    </message>
    <message>
      <source>what costs that much net</source>
      <translation>was netto so viel kostet</translation>
    </message>
  </context>
  <context>
    <name>FigurePane</name>
    <message>
      <source>Ctrl and click selects several</source>
      <translation>Strg und Klick wählt mehrere</translation>
    </message>
    <message>
      <source>Exploded view</source>
      <translation>Explosionszeichnung</translation>
    </message>
    <message>
      <source>Fetching the drawing…</source>
      <translation>Zeichnung wird geladen…</translation>
    </message>
    <message>
      <source>Figure</source>
      <translation>Abbildung</translation>
    </message>
    <message>
      <source>Figure {0}</source>
      <translation>Abbildung {0}</translation>
    </message>
    <message>
      <source>Fit (0)</source>
      <translation>Einpassen (0)</translation>
    </message>
    <message>
      <source>The drawing cannot be shown. Tell the vendor about it.</source>
      <translation>Die Zeichnung lässt sich nicht anzeigen. Sagen Sie es dem Hersteller.</translation>
    </message>
    <message>
      <source>The drawing is not on this computer yet; it comes when the line is back.</source>
      <translation>Die Zeichnung ist noch nicht auf diesem Computer; sie kommt, sobald die Verbindung wieder da ist.</translation>
    </message>
    <message>
      <source>The vendor has published no drawing here.</source>
      <translation>Der Hersteller hat hier keine Zeichnung veröffentlicht.</translation>
    </message>
    <message>
      <source>Zoom in (+)</source>
      <translation>Vergrößern (+)</translation>
    </message>
    <message>
      <source>Zoom out (-)</source>
      <translation>Verkleinern (-)</translation>
    </message>
  </context>
  <context>
    <name>FileSaver</name>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Reading what goes into {0}</source>
      <translation>Daten für {0} werden gelesen</translation>
    </message>
    <message>
      <source>Saved as {0}.</source>
      <translation>Als {0} gespeichert.</translation>
    </message>
    <message>
      <source>Saving {0}</source>
      <translation>{0} wird gespeichert</translation>
    </message>
    <message>
      <source>{0} was not saved.</source>
      <translation>{0} wurde nicht gespeichert.</translation>
    </message>
  </context>
  <context>
    <name>FileTaker</name>
    <message>
      <source>All files (*)</source>
      <translation>Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Drop one file at a time.</source>
      <translation>Legen Sie immer nur eine Datei ab.</translation>
    </message>
    <message>
      <source>Files from a vendor (*.enrol.json *.json)</source>
      <translation>Dateien vom Hersteller (*.enrol.json *.json)</translation>
    </message>
    <message>
      <source>It takes order lists (CSV, XLSX or TXT), job files (.deskjob) and the file from your vendor (.enrol.json).</source>
      <translation>Hierher gehören Bestelllisten (CSV, XLSX oder TXT), Auftragsmappen (.deskjob) und die Datei Ihres Herstellers (.enrol.json).</translation>
    </message>
    <message>
      <source>Job files (*.deskjob)</source>
      <translation>Auftragsmappen (*.deskjob)</translation>
    </message>
    <message>
      <source>Open a file</source>
      <translation>Datei öffnen</translation>
    </message>
    <message>
      <source>Order lists (*.csv *.tsv *.txt *.xlsx *.xlsm)</source>
      <translation>Bestelllisten (*.csv *.tsv *.txt *.xlsx *.xlsm)</translation>
    </message>
    <message>
      <source>Start again with it</source>
      <translation>Damit neu beginnen</translation>
    </message>
    <message>
      <source>That were several files.</source>
      <translation>Das waren mehrere Dateien.</translation>
    </message>
    <message>
      <source>{0} is nothing the desk can open.</source>
      <translation>{0} lässt sich hier nicht öffnen.</translation>
    </message>
    <message>
      <source>{0} is the file of {1}.</source>
      <translation>{0} ist die Datei von {1}.</translation>
    </message>
  </context>
  <context>
    <name>FilterPane</name>
    <message>
      <source>&amp;Without discontinued</source>
      <translation>&amp;Ohne abgekündigte</translation>
    </message>
    <message>
      <source>Categories</source>
      <translation>Warengruppen</translation>
    </message>
    <message>
      <source>Category</source>
      <translation>Warengruppe</translation>
    </message>
    <message>
      <source>Fits my &amp;machine</source>
      <translation>Passt zu meiner &amp;Maschine</translation>
    </message>
    <message>
      <source>In stock or d&amp;ue</source>
      <translation>Auf Lager oder &amp;erwartet</translation>
    </message>
    <message>
      <source>Machines</source>
      <translation>Maschinen</translation>
    </message>
    <message>
      <source>Only what the drawings of your machine show: what fits and what may fit.</source>
      <translation>Nur was die Zeichnungen Ihrer Maschine zeigen: was passt und was vielleicht passt.</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Anzeigen</translation>
    </message>
    <message>
      <source>Specifications</source>
      <translation>Technische Daten</translation>
    </message>
  </context>
  <context>
    <name>FindBar</name>
    <message>
      <source>Close (Esc)</source>
      <translation>Schließen (Esc)</translation>
    </message>
    <message>
      <source>Find in this document</source>
      <translation>In diesem Dokument suchen</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Wird gesucht…</translation>
    </message>
    <message>
      <source>Next place (F3)</source>
      <translation>Nächste Stelle (F3)</translation>
    </message>
    <message>
      <source>Not in this document</source>
      <translation>Nicht in diesem Dokument</translation>
    </message>
    <message>
      <source>Previous place (Shift+F3)</source>
      <translation>Vorige Stelle (Umschalt+F3)</translation>
    </message>
    <message>
      <source>Search all manuals</source>
      <translation>Alle Handbücher durchsuchen</translation>
    </message>
    <message>
      <source>Search all manuals for this (Ctrl+Shift+F)</source>
      <translation>Alle Handbücher danach durchsuchen (Strg+Umschalt+F)</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0} von {1}</translation>
    </message>
    <message>
      <source>{0} of {1} so far</source>
      <translation>{0} von bisher {1}</translation>
    </message>
  </context>
  <context>
    <name>FindingsList</name>
    <message>
      <source>Findings</source>
      <translation>Befunde</translation>
    </message>
    <message>
      <source>Found</source>
      <translation>Befund</translation>
    </message>
    <message>
      <source>Looked at</source>
      <translation>Geprüft</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Ergebnis</translation>
    </message>
  </context>
  <context>
    <name>FirstStart</name>
    <message>
      <source>Asking {0}…</source>
      <translation>{0} wird gefragt…</translation>
    </message>
    <message>
      <source>Distributor Desk</source>
      <translation>Distributor Desk</translation>
    </message>
    <message>
      <source>Reading {0}…</source>
      <translation>{0} wird gelesen…</translation>
    </message>
  </context>
  <context>
    <name>FirstSteps</name>
    <message>
      <source>By any piece of its number, or by words; prices and stock are yours.</source>
      <translation>Über einen Teil der Nummer oder über Wörter; mit Ihren Preisen und Beständen.</translation>
    </message>
    <message>
      <source>Choose what stays on this computer; it opens anywhere.</source>
      <translation>Wählen Sie, was auf diesem Computer bleibt; es öffnet sich überall.</translation>
    </message>
    <message>
      <source>Find a part</source>
      <translation>Teil suchen</translation>
    </message>
    <message>
      <source>Keep manuals for work without a network</source>
      <translation>Handbücher für die Arbeit ohne Netz behalten</translation>
    </message>
    <message>
      <source>Open the catalogue</source>
      <translation>Katalog öffnen</translation>
    </message>
    <message>
      <source>Open the manuals</source>
      <translation>Handbücher öffnen</translation>
    </message>
    <message>
      <source>Order what you already know</source>
      <translation>Bestellen, was Sie schon kennen</translation>
    </message>
    <message>
      <source>Type or paste an order</source>
      <translation>Bestellung eingeben oder einfügen</translation>
    </message>
    <message>
      <source>Type or scan numbers, or paste a list from a spreadsheet.</source>
      <translation>Nummern eingeben oder scannen oder eine Liste aus einer Tabelle einfügen.</translation>
    </message>
    <message>
      <source>Where to begin</source>
      <translation>Womit beginnen</translation>
    </message>
  </context>
  <context>
    <name>FitLine</name>
    <message>
      <source>Say it: {0}</source>
      <translation>Angeben: {0}</translation>
    </message>
    <message>
      <source>Say it…</source>
      <translation>Angeben…</translation>
    </message>
  </context>
  <context>
    <name>FootBar</name>
    <message numerus="yes">
      <source>%n line(s) to mend</source>
      <translation>
        <numerusform>%n Zeile zu klären</numerusform>
        <numerusform>%n Zeilen zu klären</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n worth a look</source>
      <translation>
        <numerusform>%n mit Hinweis</numerusform>
        <numerusform>%n mit Hinweis</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Next  F8</source>
      <translation>&amp;Weiter  F8</translation>
    </message>
    <message>
      <source>&amp;Order   Ctrl+⏎</source>
      <translation>&amp;Bestellen   Strg+⏎</translation>
    </message>
    <message>
      <source>Go to the next line that needs a look</source>
      <translation>Zur nächsten Zeile mit Hinweis</translation>
    </message>
    <message>
      <source>Next line that needs a look</source>
      <translation>Nächste Zeile mit Hinweis</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Bestellen</translation>
    </message>
    <message>
      <source>Total {0}</source>
      <translation>Summe {0}</translation>
    </message>
    <message>
      <source>Works offline: it is sent when the hub can be reached.</source>
      <translation>Geht ohne Netz: Es wird gesendet, sobald der Hub erreichbar ist.</translation>
    </message>
  </context>
  <context>
    <name>ForWhomPopup</name>
    <message>
      <source>&amp;Save</source>
      <translation>&amp;Speichern</translation>
    </message>
    <message>
      <source>&amp;Split</source>
      <translation>Au&amp;fteilen</translation>
    </message>
    <message>
      <source>For</source>
      <translation>Für</translation>
    </message>
    <message>
      <source>For whom is this line?</source>
      <translation>Für wen ist diese Zeile?</translation>
    </message>
    <message>
      <source>Give a share of this line to somebody else</source>
      <translation>Einen Anteil dieser Zeile jemand anderem geben</translation>
    </message>
    <message>
      <source>Name or number</source>
      <translation>Name oder Nummer</translation>
    </message>
    <message>
      <source>Quantity</source>
      <translation>Menge</translation>
    </message>
  </context>
  <context>
    <name>GuideWindow</name>
    <message>
      <source>Back (Alt+Left)</source>
      <translation>Zurück (Alt+Links)</translation>
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation>Schließen (Esc)</translation>
    </message>
    <message>
      <source>Contents</source>
      <translation>Inhalt</translation>
    </message>
    <message>
      <source>The user guide is not installed on this computer. Your IT can install it with the program; F1 in the window lists all keys.</source>
      <translation>Das Benutzerhandbuch ist auf diesem Computer nicht installiert. Ihre IT kann es mit dem Programm installieren; F1 im Fenster zeigt alle Tasten.</translation>
    </message>
    <message>
      <source>User guide</source>
      <translation>Benutzerhandbuch</translation>
    </message>
    <message>
      <source>User guide – Distributor Desk</source>
      <translation>Benutzerhandbuch – Distributor Desk</translation>
    </message>
  </context>
  <context>
    <name>HandingIn</name>
    <message>
      <source>Keeping what was received</source>
      <translation>Der Wareneingang wird gesichert</translation>
    </message>
    <message>
      <source>Received, all as announced.</source>
      <translation>Eingegangen, alles wie angekündigt.</translation>
    </message>
    <message numerus="yes">
      <source>Received; %n line(s) reported as different.</source>
      <translation>
        <numerusform>Eingegangen; %n Zeile als abweichend gemeldet.</numerusform>
        <numerusform>Eingegangen; %n Zeilen als abweichend gemeldet.</numerusform>
      </translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
  </context>
  <context>
    <name>HeadBar</name>
    <message>
      <source>&amp;PO number</source>
      <translation>Bestellnu&amp;mmer</translation>
    </message>
    <message>
      <source>&amp;Ship to</source>
      <translation>&amp;Lieferadresse</translation>
    </message>
    <message>
      <source>&amp;Wanted by</source>
      <translation>Wuns&amp;chtermin</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Wählen…</translation>
    </message>
    <message>
      <source>Cut-off</source>
      <translation>Bestellschluss</translation>
    </message>
    <message>
      <source>Cut-off · urgent: {0}</source>
      <translation>Bestellschluss · dringend: {0}</translation>
    </message>
    <message>
      <source>If something &amp;differs</source>
      <translation>Bei Abweich&amp;ungen</translation>
    </message>
    <message>
      <source>Order &amp;type</source>
      <translation>Bestellar&amp;t</translation>
    </message>
    <message>
      <source>Urgent? Call {0}</source>
      <translation>Dringend? Telefon {0}</translation>
    </message>
    <message>
      <source>Wanted by</source>
      <translation>Wunschtermin</translation>
    </message>
  </context>
  <context>
    <name>Help</name>
    <message>
      <source>About Distributor Desk</source>
      <translation>Über Distributor Desk</translation>
    </message>
    <message>
      <source>Catalogue, orders, manuals and earnings on this computer, with and without a network. Open source under the Apache licence 2.0; icons by Lucide.</source>
      <translation>Katalog, Bestellungen, Handbücher und Provisionen auf diesem Computer, mit und ohne Netz. Quelloffen unter der Apache-Lizenz 2.0; Symbole von Lucide.</translation>
    </message>
    <message>
      <source>Distributor Desk {0}</source>
      <translation>Distributor Desk {0}</translation>
    </message>
    <message>
      <source>Everywhere</source>
      <translation>Überall</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>Orte</translation>
    </message>
  </context>
  <context>
    <name>HomeScreen</name>
    <message>
      <source>At risk</source>
      <translation>Gefährdet</translation>
    </message>
    <message>
      <source>Back-orders at risk</source>
      <translation>Gefährdete Rückstände</translation>
    </message>
    <message>
      <source>Coming</source>
      <translation>Unterwegs</translation>
    </message>
    <message>
      <source>Earned this year</source>
      <translation>Verdient in diesem Jahr</translation>
    </message>
    <message>
      <source>It arrives by itself; the line below says whether the vendor answers.</source>
      <translation>Es trifft von selbst ein; die Zeile unten sagt, ob der Hersteller antwortet.</translation>
    </message>
    <message>
      <source>Recent orders</source>
      <translation>Letzte Bestellungen</translation>
    </message>
    <message>
      <source>See how it stands</source>
      <translation>Stand ansehen</translation>
    </message>
    <message>
      <source>The catalogue is still on its way</source>
      <translation>Der Katalog ist noch unterwegs</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Noch einmal versuchen</translation>
    </message>
    <message>
      <source>as of {0}</source>
      <translation>Stand {0}</translation>
    </message>
  </context>
  <context>
    <name>InlineMessage</name>
    <message>
      <source>Dismiss</source>
      <translation>Ausblenden</translation>
    </message>
  </context>
  <context>
    <name>JobPack</name>
    <message>
      <source>Choose a file that was saved from a job pack.</source>
      <translation>Wählen Sie eine Datei, die aus einer Auftragsmappe gespeichert wurde.</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>This is not a job file.</source>
      <translation>Das ist keine Auftragsmappe.</translation>
    </message>
    <message>
      <source>{0} could not be read.</source>
      <translation>{0} ließ sich nicht lesen.</translation>
    </message>
    <message>
      <source>{0} could not be written.</source>
      <translation>{0} ließ sich nicht schreiben.</translation>
    </message>
  </context>
  <context>
    <name>KeepCard</name>
    <message>
      <source>Asking the hub what there is…</source>
      <translation>Der Hub wird gefragt, was es gibt…</translation>
    </message>
    <message>
      <source>Choose &amp;what to keep…</source>
      <translation>Aus&amp;wählen, was behalten wird…</translation>
    </message>
    <message>
      <source>Shows what there is with its sizes before anything is fetched</source>
      <translation>Zeigt, was es gibt und wie groß es ist, bevor etwas geholt wird</translation>
    </message>
    <message>
      <source>Telling the hub…</source>
      <translation>Der Hub erfährt die Auswahl…</translation>
    </message>
    <message>
      <source>What you keep of the catalogue</source>
      <translation>Was Sie vom Katalog behalten</translation>
    </message>
  </context>
  <context>
    <name>KeepDialog</name>
    <message numerus="yes">
      <source>%Ln part(s)</source>
      <translation>
        <numerusform>%Ln Teil</numerusform>
        <numerusform>%Ln Teile</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Keep this</source>
      <translation>&amp;Das behalten</translation>
    </message>
    <message>
      <source>&amp;Whole catalogue, {0}</source>
      <translation>&amp;Ganzer Katalog, {0}</translation>
    </message>
    <message>
      <source>Only these &amp;product lines</source>
      <translation>Nur diese &amp;Produktlinien</translation>
    </message>
    <message>
      <source>Parts that a kept drawing, kit or replacement names come on top.</source>
      <translation>Dazu kommen Teile, die eine behaltene Zeichnung, ein Satz oder eine Ersetzung nennt.</translation>
    </message>
    <message>
      <source>Product lines</source>
      <translation>Produktlinien</translation>
    </message>
    <message>
      <source>Tick at least one product line.</source>
      <translation>Haken Sie mindestens eine Produktlinie an.</translation>
    </message>
    <message>
      <source>What to keep of the catalogue</source>
      <translation>Was vom Katalog behalten wird</translation>
    </message>
    <message>
      <source>What you leave out is not found on this computer. Prices, stock and manuals stay whole, and you can choose anew at any time in Settings.</source>
      <translation>Was Sie weglassen, wird auf diesem Computer nicht gefunden. Preise, Bestände und Handbücher bleiben vollständig, und in den Einstellungen können Sie jederzeit neu wählen.</translation>
    </message>
    <message>
      <source>Without &amp;discontinued parts ({0})</source>
      <translation>&amp;Ohne abgekündigte Teile ({0})</translation>
    </message>
    <message>
      <source>{0} of them belong to no product line and are always kept.</source>
      <translation>{0} davon gehören zu keiner Produktlinie und werden immer behalten.</translation>
    </message>
  </context>
  <context>
    <name>KeyboardCard</name>
    <message>
      <source>All keys, those of the screen in sight first</source>
      <translation>Alle Tasten, die der sichtbaren Seite zuerst</translation>
    </message>
    <message>
      <source>Find anything: parts, orders, manuals, commands</source>
      <translation>Alles durchsuchen: Teile, Bestellungen, Handbücher, Befehle</translation>
    </message>
    <message>
      <source>Keyboard</source>
      <translation>Tastatur</translation>
    </message>
    <message>
      <source>The menus</source>
      <translation>Die Menüs</translation>
    </message>
    <message>
      <source>The user guide</source>
      <translation>Das Benutzerhandbuch</translation>
    </message>
  </context>
  <context>
    <name>LedgerTab</name>
    <message numerus="yes">
      <source>%n lines</source>
      <translation>
        <numerusform>%n Zeile</numerusform>
        <numerusform>%n Zeilen</numerusform>
      </translation>
    </message>
    <message>
      <source>1 line</source>
      <translation>1 Zeile</translation>
    </message>
    <message>
      <source>All months</source>
      <translation>Alle Monate</translation>
    </message>
    <message>
      <source>All of {0}</source>
      <translation>Alles aus {0}</translation>
    </message>
    <message>
      <source>All states</source>
      <translation>Alle Status</translation>
    </message>
    <message>
      <source>By order, programme or the line's number</source>
      <translation>Nach Bestellung, Programm oder Zeilennummer</translation>
    </message>
    <message>
      <source>Find a line</source>
      <translation>Zeile suchen</translation>
    </message>
    <message>
      <source>Ledger</source>
      <translation>Provisionskonto</translation>
    </message>
    <message>
      <source>No line fits</source>
      <translation>Keine Zeile passt</translation>
    </message>
    <message>
      <source>Nothing earned yet</source>
      <translation>Noch keine Provisionen</translation>
    </message>
    <message>
      <source>Nothing matches what you typed and chose above.</source>
      <translation>Nichts passt zu dem, was Sie oben eingegeben und gewählt haben.</translation>
    </message>
    <message>
      <source>Show all lines</source>
      <translation>Alle Zeilen zeigen</translation>
    </message>
    <message>
      <source>State of the lines</source>
      <translation>Status der Zeilen</translation>
    </message>
    <message>
      <source>What your orders earn is booked here, line by line, with its rule.</source>
      <translation>Was Ihre Bestellungen einbringen, wird hier gebucht, Zeile für Zeile, mit seiner Regel.</translation>
    </message>
    <message>
      <source>When they were earned</source>
      <translation>Wann sie verdient wurden</translation>
    </message>
    <message>
      <source>{0} of {1} lines</source>
      <translation>{0} von {1} Zeilen</translation>
    </message>
    <message>
      <source>{0}, {1} earned</source>
      <translation>{0}, {1} verdient</translation>
    </message>
  </context>
  <context>
    <name>Legend</name>
    <message>
      <source>What the colours mean</source>
      <translation>Bedeutung der Farben</translation>
    </message>
  </context>
  <context>
    <name>LibraryPanel</name>
    <message numerus="yes">
      <source>%n document(s)</source>
      <translation>
        <numerusform>%n Dokument</numerusform>
        <numerusform>%n Dokumente</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n page(s)</source>
      <translation>
        <numerusform>%n Seite</numerusform>
        <numerusform>%n Seiten</numerusform>
      </translation>
    </message>
    <message>
      <source>Contents</source>
      <translation>Inhalt</translation>
    </message>
    <message>
      <source>Contents of the open document</source>
      <translation>Inhalt des geöffneten Dokuments</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>Dokumente</translation>
    </message>
    <message>
      <source>No manuals yet</source>
      <translation>Noch keine Handbücher</translation>
    </message>
    <message>
      <source>Nothing found for “{0}”</source>
      <translation>Nichts gefunden zu „{0}“</translation>
    </message>
    <message>
      <source>Reading the library…</source>
      <translation>Die Bibliothek wird gelesen…</translation>
    </message>
    <message>
      <source>Search all manuals</source>
      <translation>Alle durchsuchen</translation>
    </message>
    <message>
      <source>The library cannot be read</source>
      <translation>Die Bibliothek lässt sich nicht lesen</translation>
    </message>
    <message>
      <source>They arrive with the next sync. F5 syncs now.</source>
      <translation>Sie kommen mit dem nächsten Abgleich. F5 gleicht jetzt ab.</translation>
    </message>
    <message>
      <source>Try &amp;again</source>
      <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
      <source>Try fewer words, or only the beginning of a word.</source>
      <translation>Versuchen Sie es mit weniger Wörtern oder nur mit einem Wortanfang.</translation>
    </message>
    <message>
      <source>the best {0} pages</source>
      <translation>die besten {0} Seiten</translation>
    </message>
    <message>
      <source>{0} in {1}</source>
      <translation>{0}, {1}</translation>
    </message>
    <message>
      <source>{0}, all on this computer</source>
      <translation>{0}, alle auf diesem Computer</translation>
    </message>
    <message>
      <source>{0}, {1} of them on this computer</source>
      <translation>{0}, davon {1} auf diesem Computer</translation>
    </message>
  </context>
  <context>
    <name>LineTable</name>
    <message>
      <source>For whom…</source>
      <translation>Für wen…</translation>
    </message>
    <message>
      <source>Lines of the order</source>
      <translation>Zeilen der Bestellung</translation>
    </message>
    <message>
      <source>Open the part</source>
      <translation>Teil öffnen</translation>
    </message>
    <message>
      <source>Remove selected lines</source>
      <translation>Gewählte Zeilen entfernen</translation>
    </message>
    <message>
      <source>What can be done about this line</source>
      <translation>Was sich bei dieser Zeile tun lässt</translation>
    </message>
  </context>
  <context>
    <name>LinkList</name>
    <message numerus="yes">
      <source>Show all %Ln</source>
      <translation>
        <numerusform>Alle %Ln zeigen</numerusform>
        <numerusform>Alle %Ln zeigen</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ListKeeper</name>
    <message numerus="yes">
      <source>%Ln part(s) put into “{0}”.</source>
      <translation>
        <numerusform>%Ln Teil in „{0}“ gelegt.</numerusform>
        <numerusform>%Ln Teile in „{0}“ gelegt.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln part(s) taken out of “{0}”.</source>
      <translation>
        <numerusform>%Ln Teil aus „{0}“ genommen.</numerusform>
        <numerusform>%Ln Teile aus „{0}“ genommen.</numerusform>
      </translation>
    </message>
    <message>
      <source>Already in “{0}”.</source>
      <translation>Schon in „{0}“.</translation>
    </message>
    <message>
      <source>The list “{0}” is deleted.</source>
      <translation>Die Liste „{0}“ ist gelöscht.</translation>
    </message>
    <message>
      <source>The recent parts are cleared.</source>
      <translation>Die zuletzt angesehenen Teile sind geleert.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>the new list</source>
      <translation>der neuen Liste</translation>
    </message>
  </context>
  <context>
    <name>ListMenus</name>
    <message>
      <source>&amp;New list…</source>
      <translation>&amp;Neue Liste…</translation>
    </message>
    <message>
      <source>Lists</source>
      <translation>Listen</translation>
    </message>
    <message>
      <source>Put into a list</source>
      <translation>In eine Liste legen</translation>
    </message>
    <message>
      <source>{0}: take out</source>
      <translation>{0}: herausnehmen</translation>
    </message>
  </context>
  <context>
    <name>ListPage</name>
    <message numerus="yes">
      <source>%n line(s)</source>
      <translation>
        <numerusform>%n Zeile</numerusform>
        <numerusform>%n Zeilen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n moved</source>
      <translation>
        <numerusform>%n verschoben</numerusform>
        <numerusform>%n verschoben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not received yet</source>
      <translation>
        <numerusform>%n noch nicht eingegangen</numerusform>
        <numerusform>%n noch nicht eingegangen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n order(s)</source>
      <translation>
        <numerusform>%n Bestellung</numerusform>
        <numerusform>%n Bestellungen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n order(s) changed since you last looked</source>
      <translation>
        <numerusform>%n Bestellung hat sich geändert, seit Sie zuletzt hier waren</numerusform>
        <numerusform>%n Bestellungen haben sich geändert, seit Sie zuletzt hier waren</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Back-orders</source>
      <translation>&amp;Rückstände</translation>
    </message>
    <message>
      <source>&amp;Mark all as seen</source>
      <translation>Alle als gesehen &amp;markieren</translation>
    </message>
    <message>
      <source>&amp;Not received yet</source>
      <translation>&amp;Noch nicht eingegangen</translation>
    </message>
    <message>
      <source>&amp;Open the order</source>
      <translation>Die Bestellung ö&amp;ffnen</translation>
    </message>
    <message>
      <source>&amp;Orders</source>
      <translation>&amp;Bestellungen</translation>
    </message>
    <message>
      <source>&amp;Re-order</source>
      <translation>&amp;Erneut bestellen</translation>
    </message>
    <message>
      <source>All orders</source>
      <translation>Alle Bestellungen</translation>
    </message>
    <message>
      <source>As soon as the vendor ships, you see here what is on its way and when.</source>
      <translation>Sobald der Hersteller versendet, sehen Sie hier, was unterwegs ist und wann es kommt.</translation>
    </message>
    <message>
      <source>Back-orders</source>
      <translation>Rückstände</translation>
    </message>
    <message>
      <source>Changed since you last looked</source>
      <translation>Mit Neuigkeiten</translation>
    </message>
    <message>
      <source>Delivery, order, carrier, or scan a carton</source>
      <translation>Lieferung, Bestellung, Spediteur, Karton</translation>
    </message>
    <message>
      <source>Go to the cart</source>
      <translation>Zum Warenkorb</translation>
    </message>
    <message>
      <source>Need your answer</source>
      <translation>Antwort nötig</translation>
    </message>
    <message>
      <source>No back-order fits</source>
      <translation>Kein Rückstand passt</translation>
    </message>
    <message>
      <source>No order fits</source>
      <translation>Keine Bestellung passt</translation>
    </message>
    <message>
      <source>No orders yet</source>
      <translation>Noch keine Bestellungen</translation>
    </message>
    <message>
      <source>No shipment fits</source>
      <translation>Keine Lieferung passt</translation>
    </message>
    <message>
      <source>No shipments yet</source>
      <translation>Noch keine Lieferungen</translation>
    </message>
    <message>
      <source>Nothing is on back-order</source>
      <translation>Nichts ist im Rückstand</translation>
    </message>
    <message>
      <source>Nothing matches what you typed and chose above.</source>
      <translation>Nichts passt zu dem, was Sie oben eingegeben und gewählt haben.</translation>
    </message>
    <message>
      <source>Nothing on back-order matches what you typed.</source>
      <translation>Kein Rückstand passt zu dem, was Sie eingegeben haben.</translation>
    </message>
    <message>
      <source>Open orders</source>
      <translation>Offene Bestellungen</translation>
    </message>
    <message>
      <source>Orders</source>
      <translation>Bestellungen</translation>
    </message>
    <message>
      <source>PO, part, customer or vendor’s number</source>
      <translation>Bestellung, Teil, Kunde, Auftrag</translation>
    </message>
    <message>
      <source>Shipments</source>
      <translation>Lieferungen</translation>
    </message>
    <message>
      <source>Show &amp;all orders</source>
      <translation>A&amp;lle Bestellungen zeigen</translation>
    </message>
    <message>
      <source>Show &amp;them</source>
      <translation>An&amp;zeigen</translation>
    </message>
    <message>
      <source>Show all back-orders</source>
      <translation>Alle Rückstände zeigen</translation>
    </message>
    <message>
      <source>Show all orders</source>
      <translation>Alle Bestellungen zeigen</translation>
    </message>
    <message>
      <source>Show all shipments</source>
      <translation>Alle Lieferungen zeigen</translation>
    </message>
    <message>
      <source>Show orders of this status</source>
      <translation>Bestellungen mit diesem Status zeigen</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Noch einmal versuchen</translation>
    </message>
    <message>
      <source>Try fewer words or another status.</source>
      <translation>Versuchen Sie es mit weniger Wörtern oder einem anderen Status.</translation>
    </message>
    <message>
      <source>What the vendor cannot deliver at once is listed here with its day.</source>
      <translation>Was der Hersteller nicht sofort liefern kann, steht hier mit seinem Termin.</translation>
    </message>
    <message>
      <source>What you confirm in the cart stands here with all that happens to it.</source>
      <translation>Was Sie im Warenkorb bestätigen, steht hier mit allem, was damit geschieht.</translation>
    </message>
    <message>
      <source>{0} – {1}</source>
      <translation>{0} – {1}</translation>
    </message>
    <message>
      <source>{0}: {1}</source>
      <translation>{0}: {1}</translation>
    </message>
  </context>
  <context>
    <name>ListTable</name>
    <message>
      <source>Change the quantity</source>
      <translation>Menge ändern</translation>
    </message>
    <message>
      <source>Change the remark</source>
      <translation>Bemerkung ändern</translation>
    </message>
  </context>
  <context>
    <name>ListView</name>
    <message numerus="yes">
      <source>%Ln part(s) cannot be ordered and were left out: {0}</source>
      <translation>
        <numerusform>%Ln Teil ist nicht bestellbar und wurde ausgelassen: {0}</numerusform>
        <numerusform>%Ln Teile sind nicht bestellbar und wurden ausgelassen: {0}</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Add all to cart</source>
      <translation>&amp;Alles in den Warenkorb</translation>
    </message>
    <message>
      <source>Add to cart</source>
      <translation>In den Warenkorb</translation>
    </message>
    <message>
      <source>Choose another one under “Lists” in the catalogue.</source>
      <translation>Wählen Sie im Katalog unter „Listen“ eine andere.</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Vergleichen</translation>
    </message>
    <message>
      <source>Deleted list</source>
      <translation>Gelöschte Liste</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <source>Find parts, select them and choose “Put into a list” (Ctrl+D).</source>
      <translation>Suchen Sie Teile, wählen Sie sie aus und legen Sie sie in die Liste (Strg+D).</translation>
    </message>
    <message>
      <source>More for this list</source>
      <translation>Mehr zu dieser Liste</translation>
    </message>
    <message>
      <source>No favourites yet</source>
      <translation>Noch keine Favoriten</translation>
    </message>
    <message>
      <source>No part was looked at yet</source>
      <translation>Noch kein Teil angesehen</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Parts in the list</source>
      <translation>Teile in der Liste</translation>
    </message>
    <message>
      <source>Put into a list…</source>
      <translation>In eine Liste legen…</translation>
    </message>
    <message>
      <source>Save the list as CSV, XLSX or PDF</source>
      <translation>Die Liste als CSV, XLSX oder PDF speichern</translation>
    </message>
    <message>
      <source>Search for its number</source>
      <translation>Nach der Nummer suchen</translation>
    </message>
    <message>
      <source>Search the catalogue</source>
      <translation>Katalog durchsuchen</translation>
    </message>
    <message>
      <source>Take out of this list</source>
      <translation>Aus dieser Liste nehmen</translation>
    </message>
    <message>
      <source>The last fifty parts whose page you open are kept here.</source>
      <translation>Hier stehen die fünfzig Teile, deren Seite Sie zuletzt geöffnet haben.</translation>
    </message>
    <message>
      <source>The star beside a part puts it here.</source>
      <translation>Der Stern neben einem Teil legt es hierher.</translation>
    </message>
    <message>
      <source>This list is empty</source>
      <translation>Diese Liste ist leer</translation>
    </message>
    <message>
      <source>This list was deleted</source>
      <translation>Diese Liste wurde gelöscht</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Noch einmal versuchen</translation>
    </message>
    <message numerus="yes">
      <source>{0} part(s)</source>
      <translation>
        <numerusform>{0} Teil</numerusform>
        <numerusform>{0} Teile</numerusform>
      </translation>
    </message>
    <message>
      <source>“{0}” is no quantity. Type a number above zero.</source>
      <translation>„{0}“ ist keine Menge. Geben Sie eine Zahl größer als null ein.</translation>
    </message>
  </context>
  <context>
    <name>MachineChoice</name>
    <message>
      <source>&amp;Another machine…</source>
      <translation>&amp;Andere Maschine…</translation>
    </message>
    <message>
      <source>&amp;Say more about it…</source>
      <translation>&amp;Mehr dazu angeben…</translation>
    </message>
    <message>
      <source>&amp;Take it off the list</source>
      <translation>Aus der &amp;Liste nehmen</translation>
    </message>
    <message>
      <source>Any machine</source>
      <translation>Alle Maschinen</translation>
    </message>
    <message>
      <source>Choose a machine</source>
      <translation>Maschine wählen</translation>
    </message>
    <message>
      <source>Machine: {0}</source>
      <translation>Maschine: {0}</translation>
    </message>
    <message>
      <source>What fits is said for this machine.</source>
      <translation>Was passt, wird für diese Maschine gesagt.</translation>
    </message>
    <message>
      <source>With a machine the desk says which parts fit.</source>
      <translation>Mit einer Maschine wird gesagt, welche Teile passen.</translation>
    </message>
    <message>
      <source>Work for any machine again</source>
      <translation>Wieder für alle Maschinen arbeiten</translation>
    </message>
  </context>
  <context>
    <name>MachineDialog</name>
    <message>
      <source>&amp;Build day</source>
      <translation>&amp;Baudatum</translation>
    </message>
    <message>
      <source>&amp;Model</source>
      <translation>&amp;Modell</translation>
    </message>
    <message>
      <source>&amp;Serial number</source>
      <translation>&amp;Seriennummer</translation>
    </message>
    <message>
      <source>&amp;Work for this machine</source>
      <translation>Für diese Maschine &amp;arbeiten</translation>
    </message>
    <message>
      <source>About the machine</source>
      <translation>Zur Maschine</translation>
    </message>
    <message>
      <source>Another machine</source>
      <translation>Andere Maschine</translation>
    </message>
    <message>
      <source>Has {0}</source>
      <translation>Hat {0}</translation>
    </message>
    <message>
      <source>Market</source>
      <translation>Markt</translation>
    </message>
    <message>
      <source>Modification {0} made</source>
      <translation>Änderung {0} ausgeführt</translation>
    </message>
    <message>
      <source>Serial number of the {0}</source>
      <translation>Seriennummer: {0}</translation>
    </message>
    <message>
      <source>Your vendor has registered this machine. What it says stands.</source>
      <translation>Ihr Lieferant führt diese Maschine. Seine Angaben gelten.</translation>
    </message>
    <message>
      <source>no</source>
      <translation>nein</translation>
    </message>
    <message>
      <source>not known</source>
      <translation>nicht bekannt</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>ja</translation>
    </message>
  </context>
  <context>
    <name>MachinesCard</name>
    <message numerus="yes">
      <source>Show %n more</source>
      <translation>
        <numerusform>%n weitere zeigen</numerusform>
        <numerusform>%n weitere zeigen</numerusform>
      </translation>
    </message>
    <message>
      <source>Warranty ended {0}</source>
      <translation>Gewährleistung endete {0}</translation>
    </message>
    <message>
      <source>Warranty until {0}</source>
      <translation>Gewährleistung bis {0}</translation>
    </message>
    <message>
      <source>Your machines</source>
      <translation>Ihre Maschinen</translation>
    </message>
    <message>
      <source>{0} no. {1}</source>
      <translation>{0} Nr. {1}</translation>
    </message>
    <message>
      <source>{0}: open the drawing</source>
      <translation>{0}: Zeichnung öffnen</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Distributor Desk</source>
      <translation>Distributor Desk</translation>
    </message>
    <message>
      <source>Something in the program went wrong: {0}. It is in the log.</source>
      <translation>Im Programm ist etwas schiefgegangen: {0}. Es steht im Protokoll.</translation>
    </message>
    <message>
      <source>{0} – Distributor Desk</source>
      <translation>{0} – Distributor Desk</translation>
    </message>
  </context>
  <context>
    <name>ManualsScreen</name>
    <message>
      <source>&amp;Larger</source>
      <translation>&amp;Größer</translation>
    </message>
    <message>
      <source>&amp;Smaller</source>
      <translation>&amp;Kleiner</translation>
    </message>
    <message>
      <source>Add the chapter to the job pack</source>
      <translation>Kapitel zur Auftragsmappe hinzufügen</translation>
    </message>
    <message>
      <source>Add this page to the job pack</source>
      <translation>Diese Seite zur Auftragsmappe hinzufügen</translation>
    </message>
    <message>
      <source>Bookmark this page, or not</source>
      <translation>Lesezeichen für diese Seite setzen oder entfernen</translation>
    </message>
    <message>
      <source>Do it again</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <source>Find in this document</source>
      <translation>In diesem Dokument suchen</translation>
    </message>
    <message>
      <source>Fit &amp;width or whole page</source>
      <translation>An &amp;Breite oder ganze Seite anpassen</translation>
    </message>
    <message>
      <source>Go to page</source>
      <translation>Zu Seite gehen</translation>
    </message>
    <message>
      <source>Next place found</source>
      <translation>Nächste Fundstelle</translation>
    </message>
    <message>
      <source>Open a job file…</source>
      <translation>Auftragsmappe öffnen…</translation>
    </message>
    <message>
      <source>Previous place found</source>
      <translation>Vorige Fundstelle</translation>
    </message>
    <message>
      <source>Print pages…</source>
      <translation>Seiten drucken…</translation>
    </message>
    <message>
      <source>Print the job pack…</source>
      <translation>Auftragsmappe drucken…</translation>
    </message>
    <message>
      <source>Search all manuals</source>
      <translation>Alle Handbücher durchsuchen</translation>
    </message>
    <message>
      <source>Turn &amp;right</source>
      <translation>Nach &amp;rechts drehen</translation>
    </message>
    <message>
      <source>Turn l&amp;eft</source>
      <translation>Nach &amp;links drehen</translation>
    </message>
    <message>
      <source>Undo the last change of a note</source>
      <translation>Letzte Änderung einer Notiz rückgängig machen</translation>
    </message>
    <message>
      <source>Write a note on this page</source>
      <translation>Notiz zu dieser Seite schreiben</translation>
    </message>
    <message>
      <source>{0} Try again when there is a connection.</source>
      <translation>{0} Versuchen Sie es noch einmal, sobald es eine Verbindung gibt.</translation>
    </message>
  </context>
  <context>
    <name>Menus</name>
    <message>
      <source>&amp;Appearance</source>
      <translation>&amp;Darstellung</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <source>&amp;Go</source>
      <translation>&amp;Gehe zu</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Ansicht</translation>
    </message>
  </context>
  <context>
    <name>MonthsPanel</name>
    <message>
      <source>Earnings</source>
      <translation>Provisionen</translation>
    </message>
    <message>
      <source>Purchases</source>
      <translation>Einkäufe</translation>
    </message>
    <message>
      <source>Purchases and earnings</source>
      <translation>Einkäufe und Provisionen</translation>
    </message>
  </context>
  <context>
    <name>NeedRow</name>
    <message>
      <source>{0}: {1}</source>
      <translation>{0}: {1}</translation>
    </message>
  </context>
  <context>
    <name>NeedsList</name>
    <message>
      <source>Needs you</source>
      <translation>Braucht Sie</translation>
    </message>
    <message>
      <source>Nothing waits for you. What does will stand here.</source>
      <translation>Nichts wartet auf Sie. Was auf Sie wartet, wird hier stehen.</translation>
    </message>
    <message numerus="yes">
      <source>Show %n more</source>
      <translation>
        <numerusform>%n weitere zeigen</numerusform>
        <numerusform>%n weitere zeigen</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>NoHits</name>
    <message>
      <source>A longer beginning, one more word or a category finds the rest sooner.</source>
      <translation>Ein längerer Anfang, ein weiteres Wort oder eine Kategorie findet den Rest schneller.</translation>
    </message>
    <message>
      <source>Choose what to keep…</source>
      <translation>Auswählen, was behalten wird…</translation>
    </message>
    <message>
      <source>Did you mean one of these?</source>
      <translation>Meinten Sie eines davon?</translation>
    </message>
    <message>
      <source>It comes with the first sync. The status line below says how that is.</source>
      <translation>Es kommt mit dem ersten Abgleich. Die Statuszeile unten sagt, wie es steht.</translation>
    </message>
    <message>
      <source>No part matches all of these filters</source>
      <translation>Kein Teil passt zu allen diesen Filtern</translation>
    </message>
    <message>
      <source>No part matches “{0}”</source>
      <translation>Kein Teil passt zu „{0}“</translation>
    </message>
    <message>
      <source>No part matches “{0}” with these filters</source>
      <translation>Kein Teil passt mit diesen Filtern zu „{0}“</translation>
    </message>
    <message>
      <source>No parts</source>
      <translation>Keine Teile</translation>
    </message>
    <message>
      <source>Search again</source>
      <translation>Noch einmal suchen</translation>
    </message>
    <message>
      <source>Search without filters</source>
      <translation>Ohne Filter suchen</translation>
    </message>
    <message>
      <source>The catalogue is not on this computer yet</source>
      <translation>Der Katalog ist noch nicht auf diesem Computer</translation>
    </message>
    <message numerus="yes">
      <source>The search was stopped after %n second(s).</source>
      <translation>
        <numerusform>Die Suche wurde nach %n Sekunde angehalten.</numerusform>
        <numerusform>Die Suche wurde nach %n Sekunden angehalten.</numerusform>
      </translation>
    </message>
    <message>
      <source>There are some only without several of the filters.</source>
      <translation>Erst ohne mehrere der Filter gibt es welche.</translation>
    </message>
    <message>
      <source>There are some without the filters.</source>
      <translation>Ohne die Filter gibt es welche.</translation>
    </message>
    <message>
      <source>Together they leave none. Each of these alone could be taken off.</source>
      <translation>Zusammen lassen sie keines übrig. Jeder von diesen kann für sich weggenommen werden.</translation>
    </message>
    <message>
      <source>Try fewer words, part of a number, or an old number.</source>
      <translation>Versuchen Sie es mit weniger Wörtern, einem Teil der Nummer oder einer alten Nummer.</translation>
    </message>
    <message>
      <source>Without any filter: {0}</source>
      <translation>Ganz ohne Filter: {0}</translation>
    </message>
    <message>
      <source>Without “{0}”: {1}</source>
      <translation>Ohne „{0}“: {1}</translation>
    </message>
    <message>
      <source>Your vendor is preparing what you chose of it; it comes by itself.</source>
      <translation>Der Hersteller bereitet vor, was Sie davon ausgewählt haben; es kommt von selbst.</translation>
    </message>
    <message>
      <source>“{0}” leaves none of those found.</source>
      <translation>„{0}“ lässt kein gefundenes Teil übrig.</translation>
    </message>
  </context>
  <context>
    <name>NotesBox</name>
    <message>
      <source>Delete the note “{0}”</source>
      <translation>Notiz „{0}“ löschen</translation>
    </message>
    <message>
      <source>New note</source>
      <translation>Neue Notiz</translation>
    </message>
    <message>
      <source>The note is deleted.</source>
      <translation>Die Notiz ist gelöscht.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Write a note and press Enter</source>
      <translation>Notiz schreiben, dann Eingabe</translation>
    </message>
  </context>
  <context>
    <name>NotesPopup</name>
    <message>
      <source>Note to the vendor, goes out with the order</source>
      <translation>Hinweis an den Hersteller, geht mit der Bestellung hinaus</translation>
    </message>
    <message>
      <source>Own note, stays here</source>
      <translation>Eigene Notiz, bleibt hier</translation>
    </message>
  </context>
  <context>
    <name>NotificationsCard</name>
    <message>
      <source>A &amp;back-order moves to another day</source>
      <translation>Ein &amp;Rückstand verschiebt sich</translation>
    </message>
    <message>
      <source>A deliver&amp;y arrives, or is held up</source>
      <translation>Eine Lieferung tr&amp;ifft ein oder wird aufgehalten</translation>
    </message>
    <message>
      <source>An order is &amp;acknowledged with changes, or held</source>
      <translation>Eine Bestellung &amp;wird mit Änderungen bestätigt oder angehalten</translation>
    </message>
    <message>
      <source>Notifications</source>
      <translation>Benachrichtigungen</translation>
    </message>
    <message>
      <source>Shown by your desktop while this window is not in front.</source>
      <translation>Ihr Desktop zeigt sie, solange dieses Fenster nicht im Vordergrund ist.</translation>
    </message>
    <message>
      <source>Something I &amp;sent is refused</source>
      <translation>Etwas Ge&amp;sendetes wird abgelehnt</translation>
    </message>
  </context>
  <context>
    <name>Notifier</name>
    <message numerus="yes">
      <source>%n things happened to your orders</source>
      <translation>
        <numerusform>%n Neuigkeit zu Ihren Bestellungen</numerusform>
        <numerusform>%n Neuigkeiten zu Ihren Bestellungen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>und %n weitere</numerusform>
        <numerusform>und %n weitere</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Offers</name>
    <message>
      <source>Latest bulletins and notices</source>
      <translation>Neueste Mitteilungen und Hinweise</translation>
    </message>
    <message>
      <source>Read last</source>
      <translation>Zuletzt gelesen</translation>
    </message>
  </context>
  <context>
    <name>OfflineBar</name>
    <message numerus="yes">
      <source>%n document(s) to fetch</source>
      <translation>
        <numerusform>%n Dokument zu laden</numerusform>
        <numerusform>%n Dokumente zu laden</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Stop</source>
      <translation>Anhal&amp;ten</translation>
    </message>
    <message>
      <source>All documents are on this computer.</source>
      <translation>Alle Dokumente sind auf diesem Computer.</translation>
    </message>
    <message>
      <source>Coming: {0} {1}</source>
      <translation>Wird geladen: {0} {1}</translation>
    </message>
    <message>
      <source>Download of manuals</source>
      <translation>Laden der Handbücher</translation>
    </message>
    <message>
      <source>Fetch, {0}</source>
      <translation>Laden, {0}</translation>
    </message>
    <message>
      <source>{0} %</source>
      <translation>{0} %</translation>
    </message>
  </context>
  <context>
    <name>OpeningFrame</name>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <source>&amp;Go</source>
      <translation>&amp;Gehe zu</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Ansicht</translation>
    </message>
    <message>
      <source>Opening…</source>
      <translation>Wird geöffnet…</translation>
    </message>
    <message>
      <source>{0} – Distributor Desk</source>
      <translation>{0} – Distributor Desk</translation>
    </message>
  </context>
  <context>
    <name>OpeningPage</name>
    <message>
      <source>Distributor Desk</source>
      <translation>Distributor Desk</translation>
    </message>
    <message>
      <source>Opening</source>
      <translation>Wird geöffnet</translation>
    </message>
  </context>
  <context>
    <name>OrderHead</name>
    <message>
      <source>&amp;Change</source>
      <translation>&amp;Ändern</translation>
    </message>
    <message>
      <source>&amp;Edit as new</source>
      <translation>Als &amp;neu bearbeiten</translation>
    </message>
    <message>
      <source>&amp;Open as PDF</source>
      <translation>Als PDF ö&amp;ffnen</translation>
    </message>
    <message>
      <source>&amp;Re-order</source>
      <translation>&amp;Erneut bestellen</translation>
    </message>
    <message>
      <source>&amp;Save as PDF…</source>
      <translation>Als PDF &amp;speichern…</translation>
    </message>
    <message>
      <source>Ask for another &amp;quantity…</source>
      <translation>Um andere &amp;Menge bitten…</translation>
    </message>
    <message>
      <source>Ask to &amp;cancel the order…</source>
      <translation>Um &amp;Stornierung der Bestellung bitten…</translation>
    </message>
    <message>
      <source>Ask to cancel the selected &amp;lines…</source>
      <translation>Um Stornierung der gewählten &amp;Zeilen bitten…</translation>
    </message>
    <message>
      <source>Ask to deliver &amp;sooner…</source>
      <translation>Um &amp;frühere Lieferung bitten…</translation>
    </message>
    <message>
      <source>Ask to send back the selected line</source>
      <translation>Um Rücksendung der gewählten Zeile bitten</translation>
    </message>
    <message>
      <source>Back to all orders</source>
      <translation>Zurück zu allen Bestellungen</translation>
    </message>
    <message>
      <source>Back to all orders (Esc)</source>
      <translation>Zurück zu allen Bestellungen (Esc)</translation>
    </message>
    <message>
      <source>Orders</source>
      <translation>Bestellungen</translation>
    </message>
    <message>
      <source>Placed by &amp;phone…</source>
      <translation>&amp;Telefonisch bestellt…</translation>
    </message>
    <message>
      <source>Pr&amp;int</source>
      <translation>D&amp;rucken</translation>
    </message>
    <message>
      <source>Print on {0}</source>
      <translation>Drucken auf {0}</translation>
    </message>
    <message>
      <source>Re&amp;turn…</source>
      <translation>Rü&amp;cksendung…</translation>
    </message>
    <message>
      <source>Start a draft with the same lines (Ctrl+R)</source>
      <translation>Einen Entwurf mit denselben Zeilen beginnen (Strg+R)</translation>
    </message>
  </context>
  <context>
    <name>OrderLinesTable</name>
    <message>
      <source>Lines of the order</source>
      <translation>Zeilen der Bestellung</translation>
    </message>
  </context>
  <context>
    <name>OrderPage</name>
    <message>
      <source>&amp;Ask</source>
      <translation>&amp;Fragen</translation>
    </message>
    <message>
      <source>&amp;Decline</source>
      <translation>Ab&amp;lehnen</translation>
    </message>
    <message>
      <source>&amp;Take it</source>
      <translation>&amp;Annehmen</translation>
    </message>
    <message>
      <source>Acknowledgement to look at</source>
      <translation>Auftragsbestätigung prüfen</translation>
    </message>
    <message>
      <source>Acknowledgement {0}, {1}</source>
      <translation>Auftragsbestätigung {0}, {1}</translation>
    </message>
    <message>
      <source>An earlier answer; acknowledgement {0} holds.</source>
      <translation>Eine frühere Antwort; es gilt Auftragsbestätigung {0}.</translation>
    </message>
    <message>
      <source>Ask the vendor to cancel everything that is still open?</source>
      <translation>Den Hersteller bitten, alles noch Offene zu stornieren?</translation>
    </message>
    <message>
      <source>Ask the vendor to cancel {0}?</source>
      <translation>Den Hersteller bitten, {0} zu stornieren?</translation>
    </message>
    <message>
      <source>Ask the vendor to deliver {0} sooner?</source>
      <translation>Den Hersteller bitten, {0} früher zu liefern?</translation>
    </message>
    <message>
      <source>How many of {0} do you want in all?</source>
      <translation>Wie viele von {0} möchten Sie insgesamt?</translation>
    </message>
    <message>
      <source>How you ordered it</source>
      <translation>Wie Sie bestellt haben</translation>
    </message>
    <message>
      <source>It stays here until you queue it again or withdraw it. {0}</source>
      <translation>Sie bleibt hier, bis Sie sie wieder einreihen oder zurückziehen. {0}</translation>
    </message>
    <message>
      <source>Lines of the order</source>
      <translation>Zeilen der Bestellung</translation>
    </message>
    <message>
      <source>Not sent yet. It goes out by itself as soon as there is a connection.</source>
      <translation>Noch nicht gesendet. Die Bestellung geht von selbst hinaus, sobald es eine Verbindung gibt.</translation>
    </message>
    <message>
      <source>Not sent yet. {0}</source>
      <translation>Noch nicht gesendet. {0}</translation>
    </message>
    <message>
      <source>Placed by phone</source>
      <translation>Telefonisch bestellt</translation>
    </message>
    <message>
      <source>Quantity, less than ordered</source>
      <translation>Menge, kleiner als bestellt</translation>
    </message>
    <message>
      <source>Reason (may stay empty)</source>
      <translation>Grund (kann leer bleiben)</translation>
    </message>
    <message>
      <source>Reason, as “ordered by mistake”</source>
      <translation>Grund, etwa „versehentlich bestellt“</translation>
    </message>
    <message>
      <source>Refused. {0}</source>
      <translation>Abgelehnt. {0}</translation>
    </message>
    <message>
      <source>Select one line first.</source>
      <translation>Wählen Sie zuerst eine Zeile.</translation>
    </message>
    <message>
      <source>Select the lines first.</source>
      <translation>Wählen Sie zuerst die Zeilen.</translation>
    </message>
    <message>
      <source>Sent, but no answer came. The desk asks whether it arrived before sending again.</source>
      <translation>Gesendet, aber es kam keine Antwort. Vor dem nächsten Senden wird gefragt, ob es angekommen ist.</translation>
    </message>
    <message>
      <source>Show in Outbox</source>
      <translation>Im Ausgang zeigen</translation>
    </message>
    <message>
      <source>Show the &amp;part</source>
      <translation>&amp;Teil anzeigen</translation>
    </message>
    <message>
      <source>Vendor's reference, e.g. SO-88213</source>
      <translation>Nummer des Herstellers, z. B. SO-88213</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>Verlauf</translation>
    </message>
    <message>
      <source>Which reference did the vendor give you?</source>
      <translation>Welche Nummer hat Ihnen der Hersteller gegeben?</translation>
    </message>
    <message>
      <source>Why do you want to send back {0}?</source>
      <translation>Warum möchten Sie {0} zurücksenden?</translation>
    </message>
  </context>
  <context>
    <name>OrdersScreen</name>
    <message>
      <source>&amp;Back-orders</source>
      <translation>&amp;Rückstände</translation>
    </message>
    <message>
      <source>All orders are marked as seen.</source>
      <translation>Alle Bestellungen sind als gesehen markiert.</translation>
    </message>
    <message>
      <source>Ask to cancel the selected lines</source>
      <translation>Um Stornierung der gewählten Zeilen bitten</translation>
    </message>
    <message>
      <source>Asked. Keep the goods until the vendor has answered.</source>
      <translation>Angefragt. Behalten Sie die Ware, bis der Hersteller geantwortet hat.</translation>
    </message>
    <message>
      <source>Asked. Until the vendor grants it, the order stands as it is.</source>
      <translation>Angefragt. Bis der Hersteller zustimmt, gilt die Bestellung unverändert.</translation>
    </message>
    <message>
      <source>Back to all orders</source>
      <translation>Zurück zu allen Bestellungen</translation>
    </message>
    <message>
      <source>Find in the orders</source>
      <translation>In den Bestellungen suchen</translation>
    </message>
    <message>
      <source>Next order</source>
      <translation>Nächste Bestellung</translation>
    </message>
    <message>
      <source>Noted as placed by phone. It will not be sent a second time.</source>
      <translation>Als telefonisch bestellt vermerkt. Es wird kein zweites Mal gesendet.</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Previous order</source>
      <translation>Vorige Bestellung</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>Drucken</translation>
    </message>
    <message>
      <source>Re-order</source>
      <translation>Erneut bestellen</translation>
    </message>
    <message>
      <source>Save the order as PDF</source>
      <translation>Bestellung als PDF speichern</translation>
    </message>
    <message>
      <source>Show what changed since you last looked</source>
      <translation>Zeigen, was sich geändert hat, seit Sie zuletzt hier waren</translation>
    </message>
    <message>
      <source>Taken back; nothing was asked.</source>
      <translation>Zurückgenommen; es wurde nichts angefragt.</translation>
    </message>
    <message>
      <source>This line is not invoiced yet. Ask to cancel it instead.</source>
      <translation>Diese Zeile ist noch nicht berechnet. Bitten Sie stattdessen um Stornierung.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>“{0}” is not a quantity.</source>
      <translation>„{0}“ ist keine Menge.</translation>
    </message>
  </context>
  <context>
    <name>OutboxScreen</name>
    <message numerus="yes">
      <source>%n refused</source>
      <translation>
        <numerusform>%n abgelehnt</numerusform>
        <numerusform>%n abgelehnt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n set aside</source>
      <translation>
        <numerusform>%n zurückgestellt</numerusform>
        <numerusform>%n zurückgestellt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n waiting to be sent</source>
      <translation>
        <numerusform>%n zu senden</numerusform>
        <numerusform>%n zu senden</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Send now</source>
      <translation>Jetzt &amp;senden</translation>
    </message>
    <message>
      <source>&amp;Try again</source>
      <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
      <source>Connection settings</source>
      <translation>Verbindungseinstellungen</translation>
    </message>
    <message>
      <source>E&amp;xport…</source>
      <translation>E&amp;xportieren…</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <source>Export the outbox</source>
      <translation>Ausgang exportieren</translation>
    </message>
    <message>
      <source>Go to the &amp;cart</source>
      <translation>Zum &amp;Warenkorb</translation>
    </message>
    <message>
      <source>Noted as placed by phone. It will not be sent a second time.</source>
      <translation>Als telefonisch bestellt vermerkt. Es wird kein zweites Mal gesendet.</translation>
    </message>
    <message>
      <source>Outbox</source>
      <translation>Ausgang</translation>
    </message>
    <message>
      <source>Placed by phone</source>
      <translation>Telefonisch bestellt</translation>
    </message>
    <message>
      <source>Save what waits to a file, for the vendor's support</source>
      <translation>Was wartet, in eine Datei für den Support des Herstellers speichern</translation>
    </message>
    <message>
      <source>Saving {0}</source>
      <translation>{0} wird gespeichert</translation>
    </message>
    <message>
      <source>Send what waits without waiting for the next try (Ctrl+⏎)</source>
      <translation>Was wartet, sofort senden, ohne auf den nächsten Versuch zu warten (Strg+⏎)</translation>
    </message>
    <message>
      <source>Show the last &amp;order</source>
      <translation>&amp;Letzte Bestellung anzeigen</translation>
    </message>
    <message>
      <source>Take {0} back to change it? It becomes a draft again.</source>
      <translation>{0} zum Ändern zurücknehmen? Es wird wieder ein Entwurf.</translation>
    </message>
    <message>
      <source>The outbox was exported.</source>
      <translation>Der Ausgang wurde exportiert.</translation>
    </message>
    <message>
      <source>The vendor's reference for {0}?</source>
      <translation>Die Nummer des Herstellers für {0}?</translation>
    </message>
    <message>
      <source>Vendor's reference, e.g. SO-88213</source>
      <translation>Nummer des Herstellers, z. B. SO-88213</translation>
    </message>
    <message>
      <source>Withdraw</source>
      <translation>Zurückziehen</translation>
    </message>
    <message>
      <source>Withdraw {0}? It will never be sent.</source>
      <translation>{0} zurückziehen? Es wird nie gesendet.</translation>
    </message>
  </context>
  <context>
    <name>OutlineModel</name>
    <message>
      <source>{0}, page {1}</source>
      <translation>{0}, Seite {1}</translation>
    </message>
  </context>
  <context>
    <name>PackCounter</name>
    <message>
      <source>A new job pack was begun.</source>
      <translation>Eine neue Auftragsmappe wurde begonnen.</translation>
    </message>
    <message>
      <source>Job</source>
      <translation>Auftrag</translation>
    </message>
    <message>
      <source>Job files ({0})</source>
      <translation>Auftragsmappen ({0})</translation>
    </message>
    <message>
      <source>Open a job file</source>
      <translation>Auftragsmappe öffnen</translation>
    </message>
    <message>
      <source>Save the job pack</source>
      <translation>Auftragsmappe speichern</translation>
    </message>
    <message>
      <source>Saving {0}</source>
      <translation>{0} wird gespeichert</translation>
    </message>
    <message>
      <source>Taken out of the job pack.</source>
      <translation>Aus der Auftragsmappe genommen.</translation>
    </message>
    <message>
      <source>The job pack was saved as {0}.</source>
      <translation>Die Auftragsmappe wurde als {0} gespeichert.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
  </context>
  <context>
    <name>PackPanel</name>
    <message numerus="yes">
      <source>%n document(s)</source>
      <translation>
        <numerusform>%n Dokument</numerusform>
        <numerusform>%n Dokumenten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n page(s)</source>
      <translation>
        <numerusform>%n Seite</numerusform>
        <numerusform>%n Seiten</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;New job pack</source>
      <translation>&amp;Neue Auftragsmappe</translation>
    </message>
    <message>
      <source>&amp;Open a job file…</source>
      <translation>Auftragsmappe ö&amp;ffnen…</translation>
    </message>
    <message>
      <source>&amp;Print the job pack…</source>
      <translation>Auftragsmappe &amp;drucken…</translation>
    </message>
    <message>
      <source>&amp;Remove from the job pack</source>
      <translation>Aus der Auftragsmappe entfe&amp;rnen</translation>
    </message>
    <message>
      <source>&amp;Save as job file…</source>
      <translation>Als Datei &amp;speichern…</translation>
    </message>
    <message>
      <source>Add &amp;this page</source>
      <translation>&amp;Seite hinzufügen</translation>
    </message>
    <message>
      <source>Add the &amp;chapter</source>
      <translation>&amp;Kapitel hinzufügen</translation>
    </message>
    <message>
      <source>Add this page to the job pack (Ctrl+J)</source>
      <translation>Diese Seite zur Auftragsmappe hinzufügen (Strg+J)</translation>
    </message>
    <message>
      <source>Begin a new one</source>
      <translation>Neue beginnen</translation>
    </message>
    <message>
      <source>Job pack</source>
      <translation>Auftragsmappe</translation>
    </message>
    <message>
      <source>More for the job pack</source>
      <translation>Mehr zur Auftragsmappe</translation>
    </message>
    <message>
      <source>Name of the job</source>
      <translation>Name des Auftrags</translation>
    </message>
    <message>
      <source>Pages for one job, printed together.</source>
      <translation>Seiten für einen Auftrag, zusammen gedruckt.</translation>
    </message>
    <message>
      <source>Pages in the job pack</source>
      <translation>Seiten in der Auftragsmappe</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Noch einmal versuchen</translation>
    </message>
    <message>
      <source>{0} from {1}</source>
      <translation>{0} aus {1}</translation>
    </message>
  </context>
  <context>
    <name>PackageList</name>
    <message>
      <source>Carrier’s number</source>
      <translation>Nummer des Spediteurs</translation>
    </message>
    <message>
      <source>Carton label</source>
      <translation>Packstücknummer</translation>
    </message>
    <message>
      <source>Packages</source>
      <translation>Packstücke</translation>
    </message>
    <message>
      <source>Weight and size</source>
      <translation>Gewicht und Maße</translation>
    </message>
    <message>
      <source>hazardous goods</source>
      <translation>Gefahrgut</translation>
    </message>
  </context>
  <context>
    <name>PageCanvas</name>
    <message>
      <source>Page</source>
      <translation>Seite</translation>
    </message>
    <message>
      <source>Page {0} of {1}</source>
      <translation>Seite {0} von {1}</translation>
    </message>
  </context>
  <context>
    <name>PageNotes</name>
    <message>
      <source>&amp;Keep</source>
      <translation>&amp;Behalten</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Change this note</source>
      <translation>Diese Notiz ändern</translation>
    </message>
    <message>
      <source>Ctrl+Enter</source>
      <translation>Strg+Eingabe</translation>
    </message>
    <message>
      <source>My notes</source>
      <translation>Meine Notizen</translation>
    </message>
    <message>
      <source>My notes on this page</source>
      <translation>Meine Notizen zu dieser Seite</translation>
    </message>
    <message>
      <source>Note on this page</source>
      <translation>Notiz zu dieser Seite</translation>
    </message>
    <message>
      <source>Only you see your notes.</source>
      <translation>Nur Sie sehen Ihre Notizen.</translation>
    </message>
    <message>
      <source>Remove this note</source>
      <translation>Diese Notiz entfernen</translation>
    </message>
    <message>
      <source>{0}, {1}</source>
      <translation>{0}, {1}</translation>
    </message>
  </context>
  <context>
    <name>Palette</name>
    <message>
      <source>&gt; commands   # orders   ! deliveries   ? manuals   ·   Esc goes back</source>
      <translation>&gt; Befehle   # Bestellungen   ! Lieferungen   ? Handbücher   ·   Esc führt zurück</translation>
    </message>
    <message>
      <source>Find anything</source>
      <translation>Alles durchsuchen</translation>
    </message>
    <message>
      <source>Nothing is called “{0}”. Check the spelling, or type less of it.</source>
      <translation>Nichts heißt „{0}“. Prüfen Sie die Schreibweise oder geben Sie weniger davon ein.</translation>
    </message>
    <message>
      <source>Parts, orders, deliveries, manuals, commands</source>
      <translation>Teile, Bestellungen, Lieferungen, Handbücher, Befehle</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>Was gefunden wurde</translation>
    </message>
  </context>
  <context>
    <name>PaperJob</name>
    <message>
      <source>No program here opens PDF files. The file is {0}.</source>
      <translation>Kein Programm hier öffnet PDF-Dateien. Die Datei ist {0}.</translation>
    </message>
    <message>
      <source>Opening {0}</source>
      <translation>{0} wird geöffnet</translation>
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <source>Printing {0}</source>
      <translation>{0} wird gedruckt</translation>
    </message>
    <message>
      <source>Saved as {0}.</source>
      <translation>Als {0} gespeichert.</translation>
    </message>
    <message>
      <source>Saving {0}</source>
      <translation>{0} wird gespeichert</translation>
    </message>
    <message>
      <source>Sent to {0}.</source>
      <translation>An {0} gesendet.</translation>
    </message>
  </context>
  <context>
    <name>PartLines</name>
    <message>
      <source>Add {0} to the cart</source>
      <translation>{0} in den Warenkorb</translation>
    </message>
  </context>
  <context>
    <name>PartView</name>
    <message>
      <source>Cross-references</source>
      <translation>Vergleichsnummern</translation>
    </message>
    <message>
      <source>In manuals</source>
      <translation>In Handbüchern</translation>
    </message>
    <message numerus="yes">
      <source>In manuals (%Ln)</source>
      <translation>
        <numerusform>In Handbüchern (%Ln)</numerusform>
        <numerusform>In Handbüchern (%Ln)</numerusform>
      </translation>
    </message>
    <message>
      <source>Last bought: {0} on {1}</source>
      <translation>Zuletzt gekauft: {0} am {1}</translation>
    </message>
    <message>
      <source>No drawing shows it: the catalogue does not say.</source>
      <translation>Keine Zeichnung zeigt es: Der Katalog sagt nichts dazu.</translation>
    </message>
    <message>
      <source>Own notes</source>
      <translation>Eigene Notizen</translation>
    </message>
    <message>
      <source>Put into a list (Ctrl+D)</source>
      <translation>In eine Liste legen (Strg+D)</translation>
    </message>
    <message>
      <source>Search the catalogue</source>
      <translation>Katalog durchsuchen</translation>
    </message>
    <message>
      <source>Specifications</source>
      <translation>Technische Daten</translation>
    </message>
    <message>
      <source>Stock</source>
      <translation>Bestand</translation>
    </message>
    <message>
      <source>Supersession</source>
      <translation>Ersetzungen</translation>
    </message>
    <message>
      <source>This kit contains</source>
      <translation>Dieser Satz enthält</translation>
    </message>
    <message>
      <source>Trade data</source>
      <translation>Handelsdaten</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Noch einmal versuchen</translation>
    </message>
    <message>
      <source>Where used</source>
      <translation>Verwendung</translation>
    </message>
    <message numerus="yes">
      <source>Where used (%Ln)</source>
      <translation>
        <numerusform>Verwendung (%Ln)</numerusform>
        <numerusform>Verwendung (%Ln)</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PartsListPrinter</name>
    <message>
      <source>Looking for printers…</source>
      <translation>Drucker werden gesucht…</translation>
    </message>
    <message>
      <source>Printing {0}</source>
      <translation>{0} wird gedruckt</translation>
    </message>
    <message>
      <source>Sent to {0}.</source>
      <translation>An {0} gesendet.</translation>
    </message>
    <message>
      <source>The printers cannot be listed. Save as PDF works all the same.</source>
      <translation>Die Drucker lassen sich nicht auflisten. Als PDF speichern geht trotzdem.</translation>
    </message>
    <message>
      <source>This computer has no printer.</source>
      <translation>Dieser Computer hat keinen Drucker.</translation>
    </message>
  </context>
  <context>
    <name>Picture</name>
    <message>
      <source>No picture</source>
      <translation>Kein Bild</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>Bild</translation>
    </message>
    <message>
      <source>Picture cannot be shown</source>
      <translation>Das Bild lässt sich nicht anzeigen</translation>
    </message>
    <message>
      <source>Picture not on this computer yet</source>
      <translation>Bild noch nicht auf diesem Computer</translation>
    </message>
  </context>
  <context>
    <name>PositionBar</name>
    <message numerus="yes">
      <source>%Ln of them can be ordered, each in its usual quantity.</source>
      <translation>
        <numerusform>%Ln davon ist bestellbar, in der üblichen Menge.</numerusform>
        <numerusform>%Ln davon sind bestellbar, jeweils in der üblichen Menge.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln position(s) selected</source>
      <translation>
        <numerusform>%Ln Position gewählt</numerusform>
        <numerusform>%Ln Positionen gewählt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>&amp;Add %Ln to cart ⏎</source>
      <translation>
        <numerusform>%Ln in den &amp;Warenkorb ⏎</numerusform>
        <numerusform>%Ln in den &amp;Warenkorb ⏎</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Add to cart ⏎</source>
      <translation>In den &amp;Warenkorb ⏎</translation>
    </message>
    <message>
      <source>Add the assembly to cart</source>
      <translation>Baugruppe in den Warenkorb</translation>
    </message>
    <message>
      <source>Add {0} to cart ⏎</source>
      <translation>{0} in den Warenkorb ⏎</translation>
    </message>
    <message>
      <source>Open &amp;part</source>
      <translation>Teil ö&amp;ffnen</translation>
    </message>
    <message>
      <source>Open a&amp;ssembly</source>
      <translation>Baugruppe öff&amp;nen</translation>
    </message>
    <message>
      <source>Quantity</source>
      <translation>Menge</translation>
    </message>
  </context>
  <context>
    <name>PriceBox</name>
    <message>
      <source>&amp;Add to cart ⏎</source>
      <translation>In den &amp;Korb ⏎</translation>
    </message>
    <message>
      <source>Add to cart</source>
      <translation>In den Warenkorb</translation>
    </message>
    <message>
      <source>Net each</source>
      <translation>Netto je Stück</translation>
    </message>
    <message>
      <source>Open {0}</source>
      <translation>{0} öffnen</translation>
    </message>
    <message>
      <source>Quantity</source>
      <translation>Menge</translation>
    </message>
  </context>
  <context>
    <name>PrintCounter</name>
    <message>
      <source>Job pack</source>
      <translation>Auftragsmappe</translation>
    </message>
  </context>
  <context>
    <name>PrintDialog</name>
    <message numerus="yes">
      <source>&amp;All %n page(s)</source>
      <translation>
        <numerusform>&amp;Alle %n Seiten</numerusform>
        <numerusform>&amp;Alle %n Seiten</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Chapter “{0}” ({1}-{2})</source>
      <translation>&amp;Kapitel „{0}“ ({1}–{2})</translation>
    </message>
    <message>
      <source>&amp;Print</source>
      <translation>&amp;Drucken</translation>
    </message>
    <message>
      <source>&amp;Save as PDF…</source>
      <translation>Als PDF &amp;speichern…</translation>
    </message>
    <message>
      <source>&amp;This page ({0})</source>
      <translation>Di&amp;ese Seite ({0})</translation>
    </message>
    <message>
      <source>1-3, 7, 12-</source>
      <translation>1-3, 7, 12-</translation>
    </message>
    <message>
      <source>C&amp;opies</source>
      <translation>E&amp;xemplare</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Copies</source>
      <translation>Exemplare</translation>
    </message>
    <message>
      <source>Looking for printers…</source>
      <translation>Drucker werden gesucht…</translation>
    </message>
    <message>
      <source>No printer on this computer</source>
      <translation>Kein Drucker auf diesem Computer</translation>
    </message>
    <message>
      <source>P&amp;rinter</source>
      <translation>Dr&amp;ucker</translation>
    </message>
    <message>
      <source>PDF files (*.pdf)</source>
      <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
      <source>Pa&amp;ges</source>
      <translation>Sei&amp;ten</translation>
    </message>
    <message>
      <source>Pages to print, for example 1-3, 7, 12-</source>
      <translation>Zu druckende Seiten, zum Beispiel 1-3, 7, 12-</translation>
    </message>
    <message>
      <source>Print from {0}</source>
      <translation>Aus {0} drucken</translation>
    </message>
    <message>
      <source>Printer</source>
      <translation>Drucker</translation>
    </message>
    <message>
      <source>Save as PDF</source>
      <translation>Als PDF speichern</translation>
    </message>
    <message>
      <source>Title, revision, page and date are printed in the margin, beside the original.</source>
      <translation>Titel, Revision, Seite und Datum werden an den Rand gedruckt, neben das Original.</translation>
    </message>
    <message>
      <source>{0} p. {1}</source>
      <translation>{0} S. {1}</translation>
    </message>
  </context>
  <context>
    <name>PrintJob</name>
    <message numerus="yes">
      <source>%n page(s)</source>
      <translation>
        <numerusform>%n Seite</numerusform>
        <numerusform>%n Seiten</numerusform>
      </translation>
    </message>
    <message>
      <source>Fetching {0}</source>
      <translation>{0} wird geladen</translation>
    </message>
    <message>
      <source>Job {0}.</source>
      <translation>Druckauftrag {0}.</translation>
    </message>
    <message>
      <source>Printing {0}</source>
      <translation>{0} wird gedruckt</translation>
    </message>
    <message>
      <source>Saving {0}</source>
      <translation>{0} wird gespeichert</translation>
    </message>
    <message>
      <source>Sending to {0}</source>
      <translation>Wird an {0} gesendet</translation>
    </message>
    <message numerus="yes">
      <source>{0} of %n page(s)</source>
      <translation>
        <numerusform>{0} von %n Seite</numerusform>
        <numerusform>{0} von %n Seiten</numerusform>
      </translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0} von {1}</translation>
    </message>
    <message>
      <source>{0} saved as {1}.</source>
      <translation>{0} als {1} gespeichert.</translation>
    </message>
    <message>
      <source>{0} sent to {1}.</source>
      <translation>{0} an {1} gesendet.</translation>
    </message>
    <message>
      <source>{0} · {1}</source>
      <translation>{0} · {1}</translation>
    </message>
  </context>
  <context>
    <name>Program</name>
    <message>
      <source>Details are in the log.</source>
      <translation>Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
      <source>Preparing the demonstration…</source>
      <translation>Die Demonstration wird vorbereitet…</translation>
    </message>
    <message>
      <source>The desk could not be opened.</source>
      <translation>Distributor Desk ließ sich nicht öffnen.</translation>
    </message>
    <message>
      <source>The language changes as soon as this is done: {0}</source>
      <translation>Die Sprache wechselt, sobald dies fertig ist: {0}</translation>
    </message>
  </context>
  <context>
    <name>Progress</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Cancel: {0}</source>
      <translation>Abbrechen: {0}</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>Wird angehalten…</translation>
    </message>
    <message>
      <source>{0} h left</source>
      <translation>noch {0} Std.</translation>
    </message>
    <message>
      <source>{0} min left</source>
      <translation>noch {0} Min.</translation>
    </message>
    <message>
      <source>{0} s left</source>
      <translation>noch {0} s</translation>
    </message>
  </context>
  <context>
    <name>QuantityField</name>
    <message>
      <source>At least {0}.</source>
      <translation>Mindestens {0}.</translation>
    </message>
    <message>
      <source>Sold in packs of {0}: {1}?</source>
      <translation>Verpackungseinheit {0}: {1}?</translation>
    </message>
    <message>
      <source>Type a quantity.</source>
      <translation>Geben Sie eine Menge ein.</translation>
    </message>
  </context>
  <context>
    <name>QuestionBox</name>
    <message>
      <source>&amp;Question this line…</source>
      <translation>Nach dieser &amp;Zeile fragen…</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>It goes out when the vendor can be reached.</source>
      <translation>Sie geht hinaus, wenn der Hersteller erreichbar ist.</translation>
    </message>
    <message>
      <source>It was refused; the outbox says why.</source>
      <translation>Es wurde abgelehnt; der Ausgang sagt, warum.</translation>
    </message>
    <message>
      <source>Send</source>
      <translation>Senden</translation>
    </message>
    <message>
      <source>Statement {0} could be disputed until {1}.</source>
      <translation>Abrechnung {0} konnte bis {1} reklamiert werden.</translation>
    </message>
    <message>
      <source>The answer: “{0}”</source>
      <translation>Die Antwort: „{0}“</translation>
    </message>
    <message>
      <source>The vendor has it.</source>
      <translation>Der Hersteller hat sie.</translation>
    </message>
    <message>
      <source>What looks wrong with this line?</source>
      <translation>Was scheint an dieser Zeile nicht zu stimmen?</translation>
    </message>
    <message>
      <source>What looks wrong?</source>
      <translation>Was scheint nicht zu stimmen?</translation>
    </message>
    <message>
      <source>You asked {0}: “{1}”</source>
      <translation>Ihre Frage, {0}: „{1}“</translation>
    </message>
    <message>
      <source>You set it aside in the outbox.</source>
      <translation>Sie haben sie im Ausgang zurückgestellt.</translation>
    </message>
    <message>
      <source>You took it back.</source>
      <translation>Sie haben sie zurückgenommen.</translation>
    </message>
  </context>
  <context>
    <name>RangeField</name>
    <message>
      <source>As you write it: 10 mm, 3/8", 1.5</source>
      <translation>Wie Sie es schreiben: 10 mm, 3/8", 1,5</translation>
    </message>
    <message>
      <source>{0}: from</source>
      <translation>{0}: von</translation>
    </message>
    <message>
      <source>{0}: to</source>
      <translation>{0}: bis</translation>
    </message>
  </context>
  <context>
    <name>ReceiptFoot</name>
    <message>
      <source>&amp;Confirm receipt</source>
      <translation>Wareneingang &amp;buchen</translation>
    </message>
    <message>
      <source>Ctrl+Enter; works offline</source>
      <translation>Strg+Eingabe; geht ohne Netz</translation>
    </message>
    <message>
      <source>Note for the vendor</source>
      <translation>Hinweis für den Hersteller</translation>
    </message>
    <message>
      <source>Note for the vendor, as “carton was open”</source>
      <translation>Hinweis für den Hersteller, etwa „Karton war offen“</translation>
    </message>
  </context>
  <context>
    <name>ReceivePage</name>
    <message numerus="yes">
      <source>%n line(s) in it</source>
      <translation>
        <numerusform>%n Zeile darin</numerusform>
        <numerusform>%n Zeilen darin</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;All as announced</source>
      <translation>Alles &amp;wie angekündigt</translation>
    </message>
    <message>
      <source>&amp;Receive that one</source>
      <translation>Jene &amp;Lieferung annehmen</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Rückgängig</translation>
    </message>
    <message>
      <source>Back to the delivery</source>
      <translation>Zurück zur Lieferung</translation>
    </message>
    <message>
      <source>Delivery</source>
      <translation>Lieferung</translation>
    </message>
    <message>
      <source>No delivery we know of has a package {0}.</source>
      <translation>Keine bekannte Lieferung hat ein Packstück {0}.</translation>
    </message>
    <message>
      <source>Not counted yet: {0}. What about them?</source>
      <translation>Noch nicht gezählt: {0}. Was ist damit?</translation>
    </message>
    <message>
      <source>Note it as not ordered</source>
      <translation>Als nicht bestellt vermerken</translation>
    </message>
    <message>
      <source>Nothing scanned yet</source>
      <translation>Noch nichts gescannt</translation>
    </message>
    <message>
      <source>Package {0}</source>
      <translation>Packstück {0}</translation>
    </message>
    <message>
      <source>Package {0} belongs to another delivery.</source>
      <translation>Packstück {0} gehört zu einer anderen Lieferung.</translation>
    </message>
    <message>
      <source>Receive {0}</source>
      <translation>Wareneingang {0}</translation>
    </message>
    <message>
      <source>Take all lines not yet counted as announced (Alt+A)</source>
      <translation>Alle noch nicht gezählten Zeilen wie angekündigt übernehmen (Alt+W)</translation>
    </message>
    <message>
      <source>Take the last count back (Ctrl+Z)</source>
      <translation>Letzte Zählung zurücknehmen (Strg+Z)</translation>
    </message>
    <message>
      <source>The count goes on</source>
      <translation>Die Zählung geht weiter</translation>
    </message>
    <message>
      <source>They are as announced</source>
      <translation>Sie sind wie angekündigt</translation>
    </message>
    <message>
      <source>They are missing</source>
      <translation>Sie fehlen</translation>
    </message>
    <message>
      <source>{0} of {1} lines counted</source>
      <translation>{0} von {1} Zeilen gezählt</translation>
    </message>
    <message>
      <source>{0} of {1} lines counted, {2} differ</source>
      <translation>{0} von {1} Zeilen gezählt, {2} weichen ab</translation>
    </message>
    <message>
      <source>{0} {1} is not on this delivery.</source>
      <translation>{0} {1} ist nicht in dieser Lieferung.</translation>
    </message>
    <message>
      <source>{0}: {1}</source>
      <translation>{0}: {1}</translation>
    </message>
    <message>
      <source>{0}: {1} of {2}</source>
      <translation>{0}: {1} von {2}</translation>
    </message>
    <message>
      <source>“{0}” is not on this delivery and not in the catalogue.</source>
      <translation>„{0}“ ist nicht in dieser Lieferung und nicht im Katalog.</translation>
    </message>
  </context>
  <context>
    <name>RecentStrip</name>
    <message>
      <source>All</source>
      <translation>Alle</translation>
    </message>
    <message>
      <source>All parts looked at last</source>
      <translation>Alle zuletzt angesehenen Teile</translation>
    </message>
    <message>
      <source>Looked at last</source>
      <translation>Zuletzt angesehen</translation>
    </message>
  </context>
  <context>
    <name>ReportBar</name>
    <message>
      <source>Error in {0}</source>
      <translation>Fehler bei {0}</translation>
    </message>
    <message>
      <source>Leave it</source>
      <translation>Nicht melden</translation>
    </message>
    <message>
      <source>Re&amp;port it</source>
      <translation>&amp;Melden</translation>
    </message>
    <message>
      <source>Thank you. The report goes to your vendor with the next sync.</source>
      <translation>Danke. Die Meldung geht beim nächsten Abgleich an Ihren Lieferanten.</translation>
    </message>
    <message>
      <source>The report was taken back; nothing was sent.</source>
      <translation>Die Meldung ist zurückgenommen; es wurde nichts gesendet.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>What is wrong</source>
      <translation>Was falsch ist</translation>
    </message>
    <message>
      <source>What it should be</source>
      <translation>Wie es sein sollte</translation>
    </message>
    <message>
      <source>What it should be (optional)</source>
      <translation>Wie es sein sollte (freiwillig)</translation>
    </message>
    <message>
      <source>Which one?</source>
      <translation>Welche?</translation>
    </message>
    <message>
      <source>Which specification</source>
      <translation>Welche Angabe</translation>
    </message>
  </context>
  <context>
    <name>ReportsBox</name>
    <message>
      <source>Report an error…</source>
      <translation>Fehler melden…</translation>
    </message>
    <message>
      <source>Reported errors</source>
      <translation>Gemeldete Fehler</translation>
    </message>
  </context>
  <context>
    <name>ResultHead</name>
    <message>
      <source>Best match</source>
      <translation>Beste Treffer</translation>
    </message>
    <message>
      <source>Catalogue</source>
      <translation>Katalog</translation>
    </message>
    <message>
      <source>Description</source>
      <translation>Bezeichnung</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <source>Highest price</source>
      <translation>Höchster Preis</translation>
    </message>
    <message>
      <source>Lists</source>
      <translation>Listen</translation>
    </message>
    <message>
      <source>Lowest price</source>
      <translation>Niedrigster Preis</translation>
    </message>
    <message>
      <source>Most in stock</source>
      <translation>Größter Bestand</translation>
    </message>
    <message>
      <source>Open your lists of parts (Ctrl+Shift+L)</source>
      <translation>Ihre Teilelisten öffnen (Strg+Umschalt+L)</translation>
    </message>
    <message>
      <source>Order of the results</source>
      <translation>Reihenfolge der Treffer</translation>
    </message>
    <message>
      <source>Part number</source>
      <translation>Teilenummer</translation>
    </message>
    <message>
      <source>Remove filter {0}</source>
      <translation>Filter {0} entfernen</translation>
    </message>
    <message>
      <source>Save the list as CSV, XLSX or PDF</source>
      <translation>Die Liste als CSV, XLSX oder PDF speichern</translation>
    </message>
    <message>
      <source>fits or may fit {0}</source>
      <translation>passt (vielleicht) zu {0}</translation>
    </message>
    <message>
      <source>in stock or due</source>
      <translation>auf Lager oder erwartet</translation>
    </message>
    <message>
      <source>without discontinued</source>
      <translation>ohne abgekündigte</translation>
    </message>
    <message numerus="yes">
      <source>{0} part(s)</source>
      <translation>
        <numerusform>{0} Teil</numerusform>
        <numerusform>{0} Teile</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{0} part(s) for “{1}”</source>
      <translation>
        <numerusform>{0} Teil zu „{1}“</numerusform>
        <numerusform>{0} Teile zu „{1}“</numerusform>
      </translation>
    </message>
    <message>
      <source>{0}+ parts</source>
      <translation>{0}+ Teile</translation>
    </message>
    <message>
      <source>{0}+ parts for “{1}”</source>
      <translation>{0}+ Teile zu „{1}“</translation>
    </message>
  </context>
  <context>
    <name>ResultsPage</name>
    <message>
      <source>Add to cart</source>
      <translation>In den Warenkorb</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Vergleichen</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Parts found</source>
      <translation>Gefundene Teile</translation>
    </message>
    <message>
      <source>Put into a list…</source>
      <translation>In eine Liste legen…</translation>
    </message>
    <message>
      <source>Search again</source>
      <translation>Noch einmal suchen</translation>
    </message>
  </context>
  <context>
    <name>ScaleCard</name>
    <message>
      <source>The way to the next step</source>
      <translation>Der Weg zur nächsten Stufe</translation>
    </message>
  </context>
  <context>
    <name>ScanBar</name>
    <message>
      <source>Scan a part or a carton, or type a part number; Enter counts it</source>
      <translation>Teil oder Karton scannen oder Teilenummer eingeben; die Eingabetaste zählt es</translation>
    </message>
    <message>
      <source>Scan or type a part number</source>
      <translation>Teilenummer scannen oder eingeben</translation>
    </message>
    <message>
      <source>What was counted last is read after it, with where the piece goes.</source>
      <translation>Die letzte Zählung wird danach vorgelesen, mit dem Ziel des Stücks.</translation>
    </message>
  </context>
  <context>
    <name>Screen</name>
    <message>
      <source>Copy rows for a spreadsheet</source>
      <translation>Zeilen für eine Tabelle kopieren</translation>
    </message>
    <message>
      <source>Open the selected row</source>
      <translation>Gewählte Zeile öffnen</translation>
    </message>
  </context>
  <context>
    <name>Screens</name>
    <message>
      <source>Cart</source>
      <translation>Warenkorb</translation>
    </message>
    <message>
      <source>Catalogue</source>
      <translation>Katalog</translation>
    </message>
    <message>
      <source>Earnings</source>
      <translation>Provisionen</translation>
    </message>
    <message>
      <source>Home</source>
      <translation>Start</translation>
    </message>
    <message>
      <source>Manuals</source>
      <translation>Handbücher</translation>
    </message>
    <message>
      <source>Orders</source>
      <translation>Bestellungen</translation>
    </message>
    <message>
      <source>Outbox</source>
      <translation>Ausgang</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Shipments</source>
      <translation>Lieferungen</translation>
    </message>
  </context>
  <context>
    <name>SearchField</name>
    <message>
      <source>Clear (Esc)</source>
      <translation>Leeren (Esc)</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>Suche leeren</translation>
    </message>
  </context>
  <context>
    <name>Sections</name>
    <message>
      <source>Deliveries</source>
      <translation>Lieferungen</translation>
    </message>
    <message>
      <source>Invoices</source>
      <translation>Rechnungen</translation>
    </message>
    <message>
      <source>Receive</source>
      <translation>Eingang buchen</translation>
    </message>
    <message>
      <source>Receive delivery {0}</source>
      <translation>Eingang der Lieferung {0} buchen</translation>
    </message>
    <message>
      <source>Returns and claims</source>
      <translation>Rücksendungen und Reklamationen</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Anzeigen</translation>
    </message>
    <message>
      <source>Show delivery {0}</source>
      <translation>Lieferung {0} zeigen</translation>
    </message>
    <message>
      <source>Show in Earnings</source>
      <translation>In den Provisionen zeigen</translation>
    </message>
    <message>
      <source>Track</source>
      <translation>Verfolgen</translation>
    </message>
    <message>
      <source>Track delivery {0}</source>
      <translation>Lieferung {0} verfolgen</translation>
    </message>
    <message>
      <source>What it earned</source>
      <translation>Ihre Provision</translation>
    </message>
    <message>
      <source>What you asked</source>
      <translation>Ihre Anfragen</translation>
    </message>
  </context>
  <context>
    <name>SettingsScreen</name>
    <message>
      <source>Choose</source>
      <translation>Wählen</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>To the next choice</source>
      <translation>Zur nächsten Auswahl</translation>
    </message>
  </context>
  <context>
    <name>ShipmentsScreen</name>
    <message>
      <source>All lines not counted came as announced</source>
      <translation>Alle nicht gezählten Zeilen kamen wie angekündigt</translation>
    </message>
    <message>
      <source>Alt+A</source>
      <translation>Alt+W</translation>
    </message>
    <message>
      <source>Back to all shipments</source>
      <translation>Zurück zu allen Lieferungen</translation>
    </message>
    <message>
      <source>Back to the field for scanning</source>
      <translation>Zurück zum Scanfeld</translation>
    </message>
    <message>
      <source>Confirm the receipt</source>
      <translation>Wareneingang buchen</translation>
    </message>
    <message>
      <source>Count one less</source>
      <translation>Eins weniger</translation>
    </message>
    <message>
      <source>Count one more</source>
      <translation>Eins mehr</translation>
    </message>
    <message>
      <source>Find a delivery</source>
      <translation>Lieferung suchen</translation>
    </message>
    <message>
      <source>Leave; the count is kept</source>
      <translation>Verlassen; die Zählung bleibt erhalten</translation>
    </message>
    <message>
      <source>Print the receiving labels</source>
      <translation>Wareneingangsetiketten drucken</translation>
    </message>
    <message>
      <source>Receive the delivery</source>
      <translation>Eingang der Lieferung buchen</translation>
    </message>
    <message>
      <source>Take the last count back</source>
      <translation>Letzte Zählung zurücknehmen</translation>
    </message>
    <message>
      <source>The selected lines came as announced</source>
      <translation>Die gewählten Zeilen kamen wie angekündigt</translation>
    </message>
  </context>
  <context>
    <name>ShortcutOverlay</name>
    <message>
      <source>Keyboard</source>
      <translation>Tastatur</translation>
    </message>
    <message>
      <source>Read the user &amp;guide</source>
      <translation>Ben&amp;utzerhandbuch lesen</translation>
    </message>
  </context>
  <context>
    <name>SidePanel</name>
    <message>
      <source>&amp;Note</source>
      <translation>&amp;Notiz</translation>
    </message>
    <message>
      <source>&amp;Print…</source>
      <translation>D&amp;rucken…</translation>
    </message>
    <message>
      <source>Add all to &amp;cart</source>
      <translation>Alle in den &amp;Warenkorb</translation>
    </message>
    <message>
      <source>Bookmark this page</source>
      <translation>Lesezeichen für diese Seite</translation>
    </message>
    <message>
      <source>Parts on this page</source>
      <translation>Teile auf dieser Seite</translation>
    </message>
    <message>
      <source>Print pages (Ctrl+P)</source>
      <translation>Seiten drucken (Strg+P)</translation>
    </message>
    <message>
      <source>Remove the bookmark</source>
      <translation>Lesezeichen entfernen</translation>
    </message>
    <message>
      <source>Write a note on this page</source>
      <translation>Notiz zu dieser Seite schreiben</translation>
    </message>
    <message>
      <source>{0} (Ctrl+D)</source>
      <translation>{0} (Strg+D)</translation>
    </message>
  </context>
  <context>
    <name>SignInStep</name>
    <message>
      <source>&amp;Back</source>
      <translation>&amp;Zurück</translation>
    </message>
    <message>
      <source>&amp;Sign in</source>
      <translation>An&amp;melden</translation>
    </message>
    <message>
      <source>Account</source>
      <translation>Konto</translation>
    </message>
    <message>
      <source>Fingerprint of the vendor's key</source>
      <translation>Fingerabdruck des Herstellerschlüssels</translation>
    </message>
    <message>
      <source>Go on without a &amp;new code</source>
      <translation>Ohne neuen &amp;Code weiter</translation>
    </message>
    <message>
      <source>Hub</source>
      <translation>Hub</translation>
    </message>
    <message>
      <source>I have compared it: it is the &amp;fingerprint my vendor told me</source>
      <translation>Ich habe verglichen: Es ist der &amp;Fingerabdruck, den mir mein Hersteller genannt hat</translation>
    </message>
    <message>
      <source>One-time code from your vendor</source>
      <translation>Einmalcode Ihres Herstellers</translation>
    </message>
    <message>
      <source>Sign in at {0}</source>
      <translation>Anmelden bei {0}</translation>
    </message>
    <message>
      <source>Signing in…</source>
      <translation>Anmeldung läuft…</translation>
    </message>
    <message>
      <source>This key came over the network. Compare the fingerprint with the one that your vendor told you by telephone or in writing. You are asked only this once.</source>
      <translation>Dieser Schlüssel kam über das Netzwerk. Vergleichen Sie den Fingerabdruck mit dem, den Ihnen Ihr Hersteller am Telefon oder schriftlich genannt hat. Diese Frage kommt nur dieses eine Mal.</translation>
    </message>
    <message>
      <source>your code says which</source>
      <translation>sagt Ihr Code</translation>
    </message>
  </context>
  <context>
    <name>Skeleton</name>
    <message>
      <source>Loading</source>
      <translation>Wird geladen</translation>
    </message>
  </context>
  <context>
    <name>SortMenu</name>
    <message>
      <source>Sort by</source>
      <translation>Sortieren nach</translation>
    </message>
    <message>
      <source>Usual order</source>
      <translation>Übliche Reihenfolge</translation>
    </message>
  </context>
  <context>
    <name>Star</name>
    <message>
      <source>Add to favourites</source>
      <translation>Zu den Favoriten</translation>
    </message>
    <message>
      <source>No longer a favourite.</source>
      <translation>Kein Favorit mehr.</translation>
    </message>
    <message>
      <source>Remove from favourites</source>
      <translation>Aus den Favoriten entfernen</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
  </context>
  <context>
    <name>StatementsTab</name>
    <message>
      <source>Lines of statement {0}</source>
      <translation>Zeilen der Abrechnung {0}</translation>
    </message>
    <message>
      <source>Lines of the statement</source>
      <translation>Zeilen der Abrechnung</translation>
    </message>
    <message>
      <source>No statements yet</source>
      <translation>Noch keine Abrechnungen</translation>
    </message>
    <message>
      <source>Save as &amp;CSV…</source>
      <translation>Als &amp;CSV speichern…</translation>
    </message>
    <message>
      <source>Save as &amp;PDF…</source>
      <translation>Als &amp;PDF speichern…</translation>
    </message>
    <message>
      <source>Statements</source>
      <translation>Abrechnungen</translation>
    </message>
    <message>
      <source>The vendor closes a period with a statement; it appears here by itself.</source>
      <translation>Der Hersteller schließt einen Zeitraum mit einer Abrechnung; sie erscheint hier von selbst.</translation>
    </message>
  </context>
  <context>
    <name>StatusLine</name>
    <message numerus="yes">
      <source>%n refused by the vendor</source>
      <translation>
        <numerusform>%n vom Hersteller abgelehnt</numerusform>
        <numerusform>%n vom Hersteller abgelehnt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n set aside</source>
      <translation>
        <numerusform>%n zurückgestellt</numerusform>
        <numerusform>%n zurückgestellt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n waiting to be sent</source>
      <translation>
        <numerusform>%n zu senden</numerusform>
        <numerusform>%n zu senden</numerusform>
      </translation>
    </message>
    <message>
      <source>Catalogue of {0}</source>
      <translation>Katalog: Stand {0}</translation>
    </message>
    <message>
      <source>Checked {0}.</source>
      <translation>Geprüft {0}.</translation>
    </message>
    <message>
      <source>Content refused</source>
      <translation>Inhalt abgelehnt</translation>
    </message>
    <message>
      <source>Everything you confirmed has reached the vendor.</source>
      <translation>Alles, was Sie bestätigt haben, ist beim Hersteller angekommen.</translation>
    </message>
    <message>
      <source>Last: {0}, {1}.</source>
      <translation>Zuletzt: {0}, {1}.</translation>
    </message>
    <message>
      <source>Network switched off</source>
      <translation>Netzwerk ausgeschaltet</translation>
    </message>
    <message>
      <source>Never checked.</source>
      <translation>Nie geprüft.</translation>
    </message>
    <message>
      <source>No catalogue yet</source>
      <translation>Noch kein Katalog</translation>
    </message>
    <message>
      <source>Not connected yet</source>
      <translation>Noch nicht verbunden</translation>
    </message>
    <message>
      <source>Nothing waiting</source>
      <translation>Nichts zu senden</translation>
    </message>
    <message>
      <source>Offline</source>
      <translation>Offline</translation>
    </message>
    <message>
      <source>Online</source>
      <translation>Online</translation>
    </message>
    <message>
      <source>Sign in again</source>
      <translation>Wieder anmelden</translation>
    </message>
    <message>
      <source>Stock as the vendor knew it {0}. {1}</source>
      <translation>Bestand, Stand beim Hersteller {0}. {1}</translation>
    </message>
    <message>
      <source>Stock {0} old</source>
      <translation>Bestand: vor {0}</translation>
    </message>
    <message>
      <source>Syncing</source>
      <translation>Abgleich läuft</translation>
    </message>
    <message>
      <source>The catalogue comes with the first sync and stays on this computer.</source>
      <translation>Der Katalog kommt mit dem ersten Abgleich und bleibt auf diesem Computer.</translation>
    </message>
    <message>
      <source>{0} parts, as published {1}. {2}</source>
      <translation>{0} Teile, veröffentlicht {1}. {2}</translation>
    </message>
    <message>
      <source>{0} s</source>
      <translation>{0} s</translation>
    </message>
    <message>
      <source>{0} · next try in {1}</source>
      <translation>{0} · nächster Versuch in {1}</translation>
    </message>
    <message>
      <source>{0} · since {1}</source>
      <translation>{0} · seit {1}</translation>
    </message>
    <message>
      <source>{0} · trying again</source>
      <translation>{0} · neuer Versuch läuft</translation>
    </message>
    <message>
      <source>{0} · {1} of {2}</source>
      <translation>{0} · {1} von {2}</translation>
    </message>
  </context>
  <context>
    <name>StepBar</name>
    <message>
      <source>Steps: {0}</source>
      <translation>Stufen: {0}</translation>
    </message>
    <message>
      <source>{0} at {1}</source>
      <translation>{0} ab {1}</translation>
    </message>
  </context>
  <context>
    <name>StockHistory</name>
    <message>
      <source>Now</source>
      <translation>Jetzt</translation>
    </message>
    <message>
      <source>Week</source>
      <translation>Woche</translation>
    </message>
    <message>
      <source>Week to {0}</source>
      <translation>Woche bis {0}</translation>
    </message>
    <message>
      <source>as of {0}</source>
      <translation>Stand {0}</translation>
    </message>
    <message>
      <source>known until {0}</source>
      <translation>bekannt bis {0}</translation>
    </message>
    <message>
      <source>now</source>
      <translation>jetzt</translation>
    </message>
  </context>
  <context>
    <name>StockHistoryBox</name>
    <message>
      <source>Stock history</source>
      <translation>Bestandsverlauf</translation>
    </message>
    <message>
      <source>Warehouse whose stock history is shown</source>
      <translation>Lager, dessen Bestandsverlauf gezeigt wird</translation>
    </message>
  </context>
  <context>
    <name>TableExport</name>
    <message>
      <source>Save as {0}…</source>
      <translation>Als {0} speichern…</translation>
    </message>
    <message>
      <source>Save table</source>
      <translation>Tabelle speichern</translation>
    </message>
  </context>
  <context>
    <name>TableMenu</name>
    <message>
      <source>Copy with headers</source>
      <translation>Mit Überschriften kopieren</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>Alles auswählen</translation>
    </message>
  </context>
  <context>
    <name>TimeLine</name>
    <message>
      <source>Time line</source>
      <translation>Zeitleiste</translation>
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message>
      <source>Back (Alt+Left)</source>
      <translation>Zurück (Alt+Links)</translation>
    </message>
    <message>
      <source>Cart</source>
      <translation>Warenkorb</translation>
    </message>
    <message>
      <source>Cart {0}</source>
      <translation>Warenkorb {0}</translation>
    </message>
    <message>
      <source>Find anything</source>
      <translation>Alles durchsuchen</translation>
    </message>
    <message>
      <source>Find anything (Ctrl+K)</source>
      <translation>Alles durchsuchen (Strg+K)</translation>
    </message>
    <message>
      <source>Forward (Alt+Right)</source>
      <translation>Vorwärts (Alt+Rechts)</translation>
    </message>
    <message>
      <source>Parts, orders, deliveries, manuals and commands</source>
      <translation>Teile, Bestellungen, Lieferungen, Handbücher und Befehle</translation>
    </message>
    <message>
      <source>Search parts by number or words</source>
      <translation>Teile nach Nummer oder Wörtern suchen</translation>
    </message>
    <message>
      <source>Search the catalogue</source>
      <translation>Katalog durchsuchen</translation>
    </message>
  </context>
  <context>
    <name>Viewer</name>
    <message>
      <source>&amp;Stop</source>
      <translation>Anhal&amp;ten</translation>
    </message>
    <message>
      <source>Choose a page on the left. Enter opens the best one.</source>
      <translation>Wählen Sie links eine Seite. Mit der Eingabetaste öffnen Sie die beste.</translation>
    </message>
    <message>
      <source>Choose one on the left, or type: all pages are searched.</source>
      <translation>Wählen Sie links eines oder geben Sie einen Suchbegriff ein: Alle Seiten werden durchsucht.</translation>
    </message>
    <message>
      <source>Download</source>
      <translation>Herunterladen</translation>
    </message>
    <message>
      <source>Fetch &amp;it now</source>
      <translation>&amp;Jetzt laden</translation>
    </message>
    <message>
      <source>Fetching the document</source>
      <translation>Dokument wird geladen</translation>
    </message>
    <message>
      <source>Fetching was stopped. It goes on where it was.</source>
      <translation>Das Laden wurde angehalten. Es geht dort weiter, wo es war.</translation>
    </message>
    <message>
      <source>Fetching…</source>
      <translation>Wird geladen…</translation>
    </message>
    <message>
      <source>It has {0}.</source>
      <translation>Es hat {0}.</translation>
    </message>
    <message>
      <source>Manuals, bulletins and parts lists of your machines are read here.</source>
      <translation>Handbücher, Service-Mitteilungen und Teilelisten Ihrer Maschinen werden hier gelesen.</translation>
    </message>
    <message>
      <source>No document is open</source>
      <translation>Kein Dokument ist geöffnet</translation>
    </message>
    <message>
      <source>Not on this computer yet</source>
      <translation>Noch nicht auf diesem Computer</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Open the valid one</source>
      <translation>Gültige öffnen</translation>
    </message>
    <message>
      <source>Opening the document…</source>
      <translation>Dokument wird geöffnet…</translation>
    </message>
    <message>
      <source>This document cannot be read</source>
      <translation>Dieses Dokument lässt sich nicht lesen</translation>
    </message>
    <message>
      <source>Try &amp;again</source>
      <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0} von {1}</translation>
    </message>
  </context>
  <context>
    <name>ViewerHead</name>
    <message>
      <source>Find in this document (Ctrl+F)</source>
      <translation>In diesem Dokument suchen (Strg+F)</translation>
    </message>
    <message>
      <source>Go to page (Ctrl+G)</source>
      <translation>Zu Seite gehen (Strg+G)</translation>
    </message>
    <message>
      <source>Next page (Right)</source>
      <translation>Nächste Seite (Rechts)</translation>
    </message>
    <message>
      <source>Other revisions</source>
      <translation>Andere Ausgaben</translation>
    </message>
    <message>
      <source>Page number</source>
      <translation>Seitennummer</translation>
    </message>
    <message>
      <source>Previous page (Left)</source>
      <translation>Vorige Seite (Links)</translation>
    </message>
    <message>
      <source>Size and rotation (Ctrl+wheel changes the size)</source>
      <translation>Größe und Drehung (Strg+Mausrad ändert die Größe)</translation>
    </message>
    <message>
      <source>Size of the page</source>
      <translation>Größe der Seite</translation>
    </message>
    <message>
      <source>Whole page</source>
      <translation>Ganze Seite</translation>
    </message>
    <message>
      <source>Width</source>
      <translation>Breite</translation>
    </message>
    <message>
      <source>rev {0}</source>
      <translation>Rev. {0}</translation>
    </message>
    <message>
      <source>{0} %</source>
      <translation>{0} %</translation>
    </message>
  </context>
  <context>
    <name>WaysStep</name>
    <message>
      <source>&amp;Connect</source>
      <translation>&amp;Verbinden</translation>
    </message>
    <message>
      <source>&amp;Open the file…</source>
      <translation>Die Datei ö&amp;ffnen…</translation>
    </message>
    <message>
      <source>&amp;Try the demonstration</source>
      <translation>Demonstration &amp;ansehen</translation>
    </message>
    <message>
      <source>A made-up maker with parts, manuals and two years of orders. No account.</source>
      <translation>Ein erfundener Hersteller mit Teilen, Handbüchern und zwei Jahren Bestellungen. Ohne Konto.</translation>
    </message>
    <message>
      <source>Address of the vendor's hub</source>
      <translation>Adresse des Hubs</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Files from a vendor (*.enrol.json *.json)</source>
      <translation>Dateien vom Hersteller (*.enrol.json *.json)</translation>
    </message>
    <message>
      <source>I have a file from my vendor</source>
      <translation>Ich habe eine Herstellerdatei</translation>
    </message>
    <message>
      <source>I have an address from my vendor</source>
      <translation>Ich habe eine Adresse vom Hersteller</translation>
    </message>
    <message>
      <source>I want to look around first</source>
      <translation>Ich möchte mich erst umsehen</translation>
    </message>
    <message>
      <source>It ends in .enrol.json. Open it, or drop it anywhere on this page.</source>
      <translation>Sie endet auf .enrol.json. Öffnen Sie sie oder legen Sie sie irgendwo auf dieser Seite ab.</translation>
    </message>
    <message>
      <source>Open the file from your vendor</source>
      <translation>Datei vom Hersteller öffnen</translation>
    </message>
    <message>
      <source>Welcome to your distributor desk</source>
      <translation>Willkommen bei Distributor Desk</translation>
    </message>
    <message>
      <source>With it came a fingerprint and a one-time code.</source>
      <translation>Dazu gehören ein Fingerabdruck und ein Einmalcode.</translation>
    </message>
    <message>
      <source>Your vendor's catalogue, stock, prices and manuals on this computer. How would you like to begin?</source>
      <translation>Katalog, Bestand, Preise und Handbücher Ihres Herstellers auf diesem Computer. Wie möchten Sie beginnen?</translation>
    </message>
    <message>
      <source>hub.vendor.com</source>
      <translation>hub.hersteller.de</translation>
    </message>
  </context>
  <context>
    <name>arithmetic</name>
    <message>
      <source>At most {base} a year, which is reached</source>
      <translation>Höchstens {base} im Jahr, und die sind erreicht</translation>
    </message>
    <message>
      <source>Base of the year so far {base}, with this {result}</source>
      <translation>Jahresbasis bisher {base}, hiermit {result}</translation>
    </message>
    <message>
      <source>Booked before: {result}</source>
      <translation>Schon gebucht: {result}</translation>
    </message>
    <message>
      <source>Booked, so that the year’s sum stays exact: {result}</source>
      <translation>Gebucht, damit die Jahressumme genau bleibt: {result}</translation>
    </message>
    <message>
      <source>Booked: {result}</source>
      <translation>Gebucht: {result}</translation>
    </message>
    <message>
      <source>Difference: {result}</source>
      <translation>Differenz: {result}</translation>
    </message>
    <message>
      <source>Earned on all of it: {result}</source>
      <translation>Verdient auf die gesamte Basis: {result}</translation>
    </message>
    <message>
      <source>Nothing is paid before the year has earned {base}</source>
      <translation>Ausgezahlt wird erst, wenn das Jahr {base} eingebracht hat</translation>
    </message>
    <message>
      <source>Only what exceeds {base} a year counts: {result} of this</source>
      <translation>Es zählt nur, was im Jahr {base} übersteigt: hiervon {result}</translation>
    </message>
    <message>
      <source>Pays statement {reference} with {note}</source>
      <translation>Zahlt Abrechnung {reference} aus mit {note}</translation>
    </message>
    <message>
      <source>Takes back line {reference}: {note}</source>
      <translation>Storniert Zeile {reference}: {note}</translation>
    </message>
    <message>
      <source>The year’s base of {base} reaches {percents} for all of it</source>
      <translation>Die Jahresbasis von {base} erreicht {percents} auf alles</translation>
    </message>
    <message>
      <source>With the newest line: {result}</source>
      <translation>Mit der neuesten Zeile: {result}</translation>
    </message>
    <message>
      <source>{base} × {percents} = {result}</source>
      <translation>{base} × {percents} = {result}</translation>
    </message>
  </context>
  <context>
    <name>cache</name>
    <message numerus="yes">
      <source>%n change(s)</source>
      <translation>
        <numerusform>%n Änderung</numerusform>
        <numerusform>%n Änderungen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n Tag</numerusform>
        <numerusform>%n Tage</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n line(s) held for you</source>
      <translation>
        <numerusform>%n Zeile für Sie angehalten</numerusform>
        <numerusform>%n Zeilen für Sie angehalten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n line(s) to mend.</source>
      <translation>
        <numerusform>%n Zeile zu klären.</numerusform>
        <numerusform>%n Zeilen zu klären.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n package(s)</source>
      <translation>
        <numerusform>%n Packstück</numerusform>
        <numerusform>%n Packstücke</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n page(s)</source>
      <translation>
        <numerusform>%n Seite</numerusform>
        <numerusform>%n Seiten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n refused</source>
      <translation>
        <numerusform>%n abgelehnt</numerusform>
        <numerusform>%n abgelehnt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n sent without an answer yet</source>
      <translation>
        <numerusform>%n gesendet, noch ohne Antwort</numerusform>
        <numerusform>%n gesendet, noch ohne Antwort</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n set aside</source>
      <translation>
        <numerusform>%n zurückgestellt</numerusform>
        <numerusform>%n zurückgestellt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n waiting to be sent</source>
      <translation>
        <numerusform>%n zu senden</numerusform>
        <numerusform>%n zu senden</numerusform>
      </translation>
    </message>
    <message>
      <source>A file arrived damaged and was thrown away.</source>
      <translation>Eine Datei kam beschädigt an und wurde verworfen.</translation>
    </message>
    <message>
      <source>A file cannot be written.</source>
      <translation>Eine Datei lässt sich nicht schreiben.</translation>
    </message>
    <message>
      <source>A file in the folder is damaged.</source>
      <translation>Eine Datei im Ordner ist beschädigt.</translation>
    </message>
    <message>
      <source>A file is missing in the folder.</source>
      <translation>Im Ordner fehlt eine Datei.</translation>
    </message>
    <message>
      <source>A list needs a name.</source>
      <translation>Eine Liste braucht einen Namen.</translation>
    </message>
    <message>
      <source>A quantity is a number above zero.</source>
      <translation>Eine Menge ist eine Zahl größer als null.</translation>
    </message>
    <message>
      <source>A sign-in page of the network may be in the way; open a browser and look.</source>
      <translation>Vielleicht ist eine Anmeldeseite des Netzwerks im Weg; sehen Sie im Browser nach.</translation>
    </message>
    <message>
      <source>Acknowledged</source>
      <translation>Bestätigt</translation>
    </message>
    <message>
      <source>Acknowledgement</source>
      <translation>Auftragsbestätigung</translation>
    </message>
    <message>
      <source>An address looks like hub.vendor.com; your vendor knows it.</source>
      <translation>Eine Adresse sieht aus wie hub.hersteller.de; Ihr Hersteller kennt sie.</translation>
    </message>
    <message>
      <source>An update was refused because it is not what your vendor published.</source>
      <translation>Ein Abgleich wurde abgelehnt, weil er nicht dem entspricht, was Ihr Hersteller veröffentlicht hat.</translation>
    </message>
    <message>
      <source>An update was refused because your vendor has not signed it.</source>
      <translation>Ein Abgleich wurde abgelehnt, weil Ihr Hersteller ihn nicht signiert hat.</translation>
    </message>
    <message>
      <source>Another quantity on order {order}</source>
      <translation>Andere Menge in Bestellung {order}</translation>
    </message>
    <message>
      <source>Answer to a held line of order {order}</source>
      <translation>Antwort zu einer angehaltenen Zeile der Bestellung {order}</translation>
    </message>
    <message numerus="yes">
      <source>As the vendor knew it %n hour(s) ago</source>
      <translation>
        <numerusform>Stand des Herstellers vor %n Stunde</numerusform>
        <numerusform>Stand des Herstellers vor %n Stunden</numerusform>
      </translation>
    </message>
    <message>
      <source>As the vendor knew it within the last hour</source>
      <translation>Stand des Herstellers aus der letzten Stunde</translation>
    </message>
    <message>
      <source>Ask for a code for {account}.</source>
      <translation>Bitten Sie um einen Code für {account}.</translation>
    </message>
    <message>
      <source>Ask somebody with the right to order to confirm this draft.</source>
      <translation>Bitten Sie jemanden mit Bestellrecht, diesen Entwurf zu bestätigen.</translation>
    </message>
    <message>
      <source>Ask the vendor for a copy without one.</source>
      <translation>Bitten Sie den Hersteller um ein Exemplar ohne Kennwort.</translation>
    </message>
    <message>
      <source>Ask your IT if you need more or less of it.</source>
      <translation>Fragen Sie Ihre IT, wenn Sie mehr oder weniger davon brauchen.</translation>
    </message>
    <message>
      <source>Ask your IT to import into that folder.</source>
      <translation>Bitten Sie Ihre IT, in diesen Ordner zu importieren.</translation>
    </message>
    <message>
      <source>Ask your administrator for CUPS, or save the pages as a PDF.</source>
      <translation>Bitten Sie Ihren Administrator um CUPS oder speichern Sie die Seiten als PDF.</translation>
    </message>
    <message>
      <source>Ask your approver, or order less.</source>
      <translation>Fragen Sie, wer Ihre Bestellungen freigibt, oder bestellen Sie weniger.</translation>
    </message>
    <message>
      <source>Ask your vendor for a code for this hub.</source>
      <translation>Bitten Sie Ihren Hersteller um einen Code für diesen Hub.</translation>
    </message>
    <message>
      <source>Ask your vendor for a price first.</source>
      <translation>Fragen Sie Ihren Hersteller zuerst nach einem Preis.</translation>
    </message>
    <message>
      <source>Ask your vendor for a readable copy.</source>
      <translation>Bitten Sie Ihren Hersteller um ein lesbares Exemplar.</translation>
    </message>
    <message>
      <source>Ask your vendor for an alternative.</source>
      <translation>Fragen Sie Ihren Hersteller nach einer Alternative.</translation>
    </message>
    <message>
      <source>Ask your vendor to publish again with the new version of the hub.</source>
      <translation>Bitten Sie Ihren Hersteller, mit der neuen Version des Hubs neu zu veröffentlichen.</translation>
    </message>
    <message>
      <source>Ask your vendor to send the file again.</source>
      <translation>Bitten Sie Ihren Hersteller, die Datei noch einmal zu senden.</translation>
    </message>
    <message>
      <source>Ask your vendor.</source>
      <translation>Fragen Sie Ihren Hersteller.</translation>
    </message>
    <message>
      <source>Cancel order {order}</source>
      <translation>Stornierung der Bestellung {order}</translation>
    </message>
    <message>
      <source>Certificate: {reason}</source>
      <translation>Zertifikat: {reason}</translation>
    </message>
    <message>
      <source>Check the disk. Everything before it is safe.</source>
      <translation>Prüfen Sie den Datenträger. Alles davor ist gesichert.</translation>
    </message>
    <message>
      <source>Check the installation, for example with the diagnosis in Settings.</source>
      <translation>Prüfen Sie die Installation, zum Beispiel mit der Diagnose in den Einstellungen.</translation>
    </message>
    <message>
      <source>Check the network, or whether the hub's address has changed.</source>
      <translation>Prüfen Sie das Netzwerk und ob sich die Adresse des Hubs geändert hat.</translation>
    </message>
    <message>
      <source>Choose a folder on this computer; share the catalogue instead.</source>
      <translation>Wählen Sie einen Ordner auf diesem Computer; teilen lässt sich stattdessen der Katalog.</translation>
    </message>
    <message>
      <source>Choose an order type.</source>
      <translation>Wählen Sie eine Bestellart.</translation>
    </message>
    <message>
      <source>Choose another folder, or close the file in other programs.</source>
      <translation>Wählen Sie einen anderen Ordner oder schließen Sie die Datei in anderen Programmen.</translation>
    </message>
    <message>
      <source>Choose another folder, or close the file where it is open.</source>
      <translation>Wählen Sie einen anderen Ordner oder schließen Sie die Datei, wo sie geöffnet ist.</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>Choose another list, or make a new one.</source>
      <translation>Wählen Sie eine andere Liste oder legen Sie eine neue an.</translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <source>Choose another printer, or save the pages as a PDF.</source>
      <translation>Wählen Sie einen anderen Drucker oder speichern Sie die Seiten als PDF.</translation>
    </message>
    <message>
      <source>Choose another printer.</source>
      <translation>Wählen Sie einen anderen Drucker.</translation>
    </message>
    <message>
      <source>Choose between 1 and 999 copies.</source>
      <translation>Wählen Sie 1 bis 999 Exemplare.</translation>
    </message>
    <message>
      <source>Choose in Settings what you keep on this computer.</source>
      <translation>Wählen Sie in den Einstellungen, was Sie auf diesem Computer behalten.</translation>
    </message>
    <message>
      <source>Choose the folder as your vendor or your IT made it, with all that is in it.</source>
      <translation>Wählen Sie den Ordner so, wie Ihr Hersteller oder Ihre IT ihn angelegt hat, mit allem, was darin ist.</translation>
    </message>
    <message>
      <source>Choose the folder with your vendor's content; nothing was changed.</source>
      <translation>Wählen Sie den Ordner mit den Inhalten Ihres Herstellers; geändert wurde nichts.</translation>
    </message>
    <message>
      <source>Choose where to ship to.</source>
      <translation>Wählen Sie eine Lieferadresse.</translation>
    </message>
    <message>
      <source>Confirmed by {name}</source>
      <translation>Bestätigt von {name}</translation>
    </message>
    <message>
      <source>Copy the content again from where it came; what is installed stays as it is.</source>
      <translation>Kopieren Sie die Inhalte noch einmal von dort, woher sie kamen; was installiert ist, bleibt, wie es ist.</translation>
    </message>
    <message>
      <source>Core from order {order}</source>
      <translation>Altteil aus Bestellung {order}</translation>
    </message>
    <message>
      <source>Deliver order {order} sooner</source>
      <translation>Bestellung {order} früher liefern</translation>
    </message>
    <message>
      <source>Delivery</source>
      <translation>Lieferung</translation>
    </message>
    <message>
      <source>Discrepancy on order {order}</source>
      <translation>Abweichung bei Bestellung {order}</translation>
    </message>
    <message>
      <source>Enter the reference your vendor gave you on the phone.</source>
      <translation>Geben Sie die Nummer ein, die Ihnen Ihr Hersteller am Telefon genannt hat.</translation>
    </message>
    <message>
      <source>Error in the catalogue: {number}</source>
      <translation>Fehler im Katalog: {number}</translation>
    </message>
    <message>
      <source>Fetch it again.</source>
      <translation>Laden Sie es noch einmal.</translation>
    </message>
    <message>
      <source>Fetch it again; if that does not help, tell the vendor.</source>
      <translation>Laden Sie es noch einmal; wenn das nicht hilft, sagen Sie es dem Hersteller.</translation>
    </message>
    <message>
      <source>Give your IT the hub's address and the diagnosis from Settings.</source>
      <translation>Geben Sie Ihrer IT die Adresse des Hubs und die Diagnose aus den Einstellungen.</translation>
    </message>
    <message>
      <source>If your company inspects traffic, IT must install its certificate here.</source>
      <translation>Wenn Ihre Firma den Datenverkehr prüft, muss die IT ihr Zertifikat hier installieren.</translation>
    </message>
    <message>
      <source>Install the new version of the desk; the old catalogue stays usable.</source>
      <translation>Installieren Sie die neue Fassung des Programms; der alte Katalog bleibt benutzbar.</translation>
    </message>
    <message>
      <source>Install the new version of the desk; what you have stays usable.</source>
      <translation>Installieren Sie die neue Fassung des Programms; was Sie haben, bleibt benutzbar.</translation>
    </message>
    <message>
      <source>Install the new version.</source>
      <translation>Installieren Sie die neue Fassung.</translation>
    </message>
    <message>
      <source>Invoice</source>
      <translation>Rechnung</translation>
    </message>
    <message>
      <source>It cannot be ordered.</source>
      <translation>Es ist nicht bestellbar.</translation>
    </message>
    <message>
      <source>It has no file {name}.</source>
      <translation>Dort fehlt die Datei {name}.</translation>
    </message>
    <message>
      <source>It has no lines.</source>
      <translation>Er hat keine Zeilen.</translation>
    </message>
    <message>
      <source>It is announced and cannot be ordered yet.</source>
      <translation>Es ist angekündigt und noch nicht bestellbar.</translation>
    </message>
    <message>
      <source>It is for {account}.</source>
      <translation>Er gilt für {account}.</translation>
    </message>
    <message>
      <source>It is for {vendor}.</source>
      <translation>Er gilt für {vendor}.</translation>
    </message>
    <message>
      <source>It is no longer sold.</source>
      <translation>Es wird nicht mehr verkauft.</translation>
    </message>
    <message>
      <source>It is not written in JSON.</source>
      <translation>Sie ist nicht in JSON geschrieben.</translation>
    </message>
    <message>
      <source>It is read from a shared folder that your IT renews.</source>
      <translation>Wird aus einem gemeinsamen Ordner gelesen, den Ihre IT erneuert.</translation>
    </message>
    <message>
      <source>It is too late for that: the change is already on its way or done.</source>
      <translation>Dafür ist es zu spät: Die Änderung ist schon unterwegs oder erledigt.</translation>
    </message>
    <message>
      <source>It may have arrived; the desk will ask.</source>
      <translation>Vielleicht ist es angekommen; es wird nachgefragt.</translation>
    </message>
    <message>
      <source>It was replaced.</source>
      <translation>Es wurde ersetzt.</translation>
    </message>
    <message>
      <source>Its entry “{name}” is missing.</source>
      <translation>Ihr Eintrag „{name}“ fehlt.</translation>
    </message>
    <message>
      <source>Its price is on request.</source>
      <translation>Der Preis ist auf Anfrage.</translation>
    </message>
    <message>
      <source>Kept in a file that only you can read, because no keyring answers here.</source>
      <translation>In einer Datei, die nur Sie lesen können, weil hier kein Schlüsselbund antwortet.</translation>
    </message>
    <message>
      <source>Kept in this computer's keyring.</source>
      <translation>Im Schlüsselbund dieses Computers.</translation>
    </message>
    <message>
      <source>Known: {known}. In the file: {other}.</source>
      <translation>Bekannt: {known}. In der Datei: {other}.</translation>
    </message>
    <message>
      <source>Let it end in .csv, .xlsx or .pdf.</source>
      <translation>Lassen Sie den Namen auf .csv, .xlsx oder .pdf enden.</translation>
    </message>
    <message>
      <source>Look at it and send it anew.</source>
      <translation>Sehen Sie es sich an und senden Sie es neu.</translation>
    </message>
    <message>
      <source>Look for it in Orders.</source>
      <translation>Sehen Sie unter „Bestellungen“ nach.</translation>
    </message>
    <message>
      <source>Make order {order} urgent</source>
      <translation>Bestellung {order} als dringend liefern</translation>
    </message>
    <message>
      <source>Make room and do it again. Everything before it is safe.</source>
      <translation>Schaffen Sie Platz und wiederholen Sie es. Alles davor ist gesichert.</translation>
    </message>
    <message>
      <source>Make room; what is installed stays as it is.</source>
      <translation>Schaffen Sie Platz; was installiert ist, bleibt unverändert.</translation>
    </message>
    <message>
      <source>Mend what stands in red, then order again.</source>
      <translation>Berichtigen Sie, was rot steht, und bestellen Sie dann noch einmal.</translation>
    </message>
    <message>
      <source>No answer</source>
      <translation>Keine Antwort</translation>
    </message>
    <message>
      <source>No printing system is installed on this computer.</source>
      <translation>Auf diesem Computer ist kein Drucksystem installiert.</translation>
    </message>
    <message>
      <source>No remedy is called {code}.</source>
      <translation>Keine Abhilfe heißt {code}.</translation>
    </message>
    <message>
      <source>Nobody has signed in here yet.</source>
      <translation>Hier hat sich noch niemand angemeldet.</translation>
    </message>
    <message>
      <source>Nobody is signed in. Enter a code from your vendor under Account.</source>
      <translation>Niemand ist angemeldet. Geben Sie unter „Konto“ einen Code Ihres Herstellers ein.</translation>
    </message>
    <message>
      <source>Not on this computer yet; it comes with the next check.</source>
      <translation>Noch nicht auf diesem Computer; kommt mit der nächsten Prüfung.</translation>
    </message>
    <message>
      <source>Nothing is lost; the desk tries again by itself.</source>
      <translation>Nichts ist verloren; es wird von selbst noch einmal versucht.</translation>
    </message>
    <message>
      <source>Nothing waits to be sent.</source>
      <translation>Nichts ist zu senden.</translation>
    </message>
    <message>
      <source>Only an order can be placed by phone.</source>
      <translation>Nur eine Bestellung lässt sich telefonisch aufgeben.</translation>
    </message>
    <message>
      <source>Only {room} GB are free at {folder}. Make room: an update may need half a gigabyte.</source>
      <translation>Nur {room} GB frei in {folder}. Schaffen Sie Platz: Eine Aktualisierung kann ein halbes Gigabyte brauchen.</translation>
    </message>
    <message>
      <source>Open a case for what turned up later.</source>
      <translation>Reklamieren Sie, was sich später gezeigt hat.</translation>
    </message>
    <message>
      <source>Order {name}</source>
      <translation>Bestellung {name}</translation>
    </message>
    <message>
      <source>Order {number} instead.</source>
      <translation>Bestellen Sie stattdessen {number}.</translation>
    </message>
    <message>
      <source>Order {order} was also placed by phone</source>
      <translation>Bestellung {order} wurde auch telefonisch aufgegeben</translation>
    </message>
    <message>
      <source>Orders go on; tell your IT. The desk looks again by itself.</source>
      <translation>Bestellungen laufen weiter; sagen Sie Ihrer IT Bescheid. Das Programm sieht von selbst wieder nach.</translation>
    </message>
    <message>
      <source>Other documents are not affected. Tell the vendor about this one.</source>
      <translation>Andere Dokumente sind nicht betroffen. Sagen Sie es dem Hersteller.</translation>
    </message>
    <message>
      <source>PO {po} was used already, on {day}.</source>
      <translation>Am {day} wurde die Bestellnummer {po} schon benutzt.</translation>
    </message>
    <message>
      <source>Pages are counted from 1.</source>
      <translation>Seiten werden ab 1 gezählt.</translation>
    </message>
    <message>
      <source>Placed by phone</source>
      <translation>Telefonisch bestellt</translation>
    </message>
    <message>
      <source>Prices in the shared content are for another price group than yours.</source>
      <translation>Die Preise in den gemeinsamen Inhalten gelten für eine andere Preisgruppe als Ihre.</translation>
    </message>
    <message>
      <source>Printing is switched off on this computer.</source>
      <translation>Das Drucken ist auf diesem Computer ausgeschaltet.</translation>
    </message>
    <message>
      <source>Put back the newest file from {folder}.</source>
      <translation>Stellen Sie die neueste Datei aus {folder} wieder her.</translation>
    </message>
    <message>
      <source>Question about ledger line {number}</source>
      <translation>Frage zur Zeile {number} des Provisionskontos</translation>
    </message>
    <message>
      <source>Question about order {order}</source>
      <translation>Frage zur Bestellung {order}</translation>
    </message>
    <message>
      <source>Queued again</source>
      <translation>Wieder eingereiht</translation>
    </message>
    <message>
      <source>Read from {folder}.</source>
      <translation>Gelesen aus {folder}.</translation>
    </message>
    <message>
      <source>Receipt of {delivery}</source>
      <translation>Wareneingang {delivery}</translation>
    </message>
    <message>
      <source>Received by the hub</source>
      <translation>Beim Hub eingegangen</translation>
    </message>
    <message>
      <source>Received by you</source>
      <translation>Bei Ihnen eingegangen</translation>
    </message>
    <message>
      <source>Refused by the hub</source>
      <translation>Vom Hub abgelehnt</translation>
    </message>
    <message>
      <source>Return from order {order}</source>
      <translation>Rücksendung aus Bestellung {order}</translation>
    </message>
    <message>
      <source>Revision {number}</source>
      <translation>Revision {number}</translation>
    </message>
    <message>
      <source>Revision {revision} replaces this one.</source>
      <translation>Revision {revision} ersetzt diese.</translation>
    </message>
    <message>
      <source>Save it as CSV or XLSX with a part number and a quantity in each row.</source>
      <translation>Speichern Sie sie als CSV oder XLSX mit einer Teilenummer und einer Menge in jeder Zeile.</translation>
    </message>
    <message>
      <source>Search for its number.</source>
      <translation>Suchen Sie nach der Nummer.</translation>
    </message>
    <message>
      <source>Set aside</source>
      <translation>Zurückgestellt</translation>
    </message>
    <message>
      <source>Shared content was refused because it is not as your vendor published it.</source>
      <translation>Gemeinsame Inhalte wurden abgelehnt, weil sie nicht so sind, wie Ihr Hersteller sie veröffentlicht hat.</translation>
    </message>
    <message>
      <source>Ship order {order} elsewhere</source>
      <translation>Andere Lieferadresse für Bestellung {order}</translation>
    </message>
    <message>
      <source>Shipped</source>
      <translation>Versandt</translation>
    </message>
    <message>
      <source>Sign in with a new code.</source>
      <translation>Melden Sie sich mit einem neuen Code an.</translation>
    </message>
    <message>
      <source>Sign in with the code your vendor gave you.</source>
      <translation>Melden Sie sich mit dem Code an, den Sie von Ihrem Hersteller haben.</translation>
    </message>
    <message>
      <source>Split it.</source>
      <translation>Teilen Sie es auf.</translation>
    </message>
    <message>
      <source>Start the newer version. Nothing was changed.</source>
      <translation>Starten Sie die neuere Fassung. Es wurde nichts geändert.</translation>
    </message>
    <message>
      <source>Switch it on again when you want to send and receive.</source>
      <translation>Schalten Sie es wieder ein, wenn Sie senden und empfangen möchten.</translation>
    </message>
    <message>
      <source>Sync once.</source>
      <translation>Gleichen Sie einmal ab.</translation>
    </message>
    <message>
      <source>Telephone your vendor before you accept a new key.</source>
      <translation>Rufen Sie Ihren Hersteller an, bevor Sie einen neuen Schlüssel annehmen.</translation>
    </message>
    <message>
      <source>Telephone your vendor before you trust this hub.</source>
      <translation>Rufen Sie Ihren Hersteller an, bevor Sie diesem Hub vertrauen.</translation>
    </message>
    <message>
      <source>Tell the vendor about it.</source>
      <translation>Sagen Sie es dem Hersteller.</translation>
    </message>
    <message>
      <source>Tell the vendor about this document.</source>
      <translation>Sagen Sie dem Hersteller, welches Dokument es ist.</translation>
    </message>
    <message>
      <source>Tell your IT: it has to be imported again from what the vendor sent.</source>
      <translation>Sagen Sie Ihrer IT Bescheid: Sie müssen noch einmal aus dem importiert werden, was der Hersteller geschickt hat.</translation>
    </message>
    <message>
      <source>The account is not known yet.</source>
      <translation>Das Konto ist noch nicht bekannt.</translation>
    </message>
    <message>
      <source>The account is not known yet; sync once before ordering.</source>
      <translation>Das Konto ist noch nicht bekannt; gleichen Sie vor dem Bestellen einmal ab.</translation>
    </message>
    <message>
      <source>The catalogue has a newer form than this version of the desk can read.</source>
      <translation>Der Katalog hat eine neuere Form, als diese Fassung des Programms lesen kann.</translation>
    </message>
    <message>
      <source>The content in the folder was refused because your vendor has not signed it.</source>
      <translation>Die Inhalte im Ordner wurden abgelehnt, weil Ihr Hersteller sie nicht signiert hat.</translation>
    </message>
    <message>
      <source>The desk cannot keep your orders on a network share.</source>
      <translation>Ihre Bestellungen können nicht auf einer Netzfreigabe liegen.</translation>
    </message>
    <message>
      <source>The desk fetches it again at the next sync.</source>
      <translation>Sie wird beim nächsten Abgleich noch einmal geladen.</translation>
    </message>
    <message>
      <source>The desk of this account is already open on this computer.</source>
      <translation>Distributor Desk ist für dieses Konto auf diesem Computer schon geöffnet.</translation>
    </message>
    <message>
      <source>The desk of this account is open, or content is being imported into it.</source>
      <translation>Dieses Konto ist gerade geöffnet, oder es werden Inhalte dafür importiert.</translation>
    </message>
    <message>
      <source>The desk reads again by itself.</source>
      <translation>Es wird von selbst noch einmal gelesen.</translation>
    </message>
    <message>
      <source>The desk tries again by itself.</source>
      <translation>Es wird von selbst noch einmal versucht.</translation>
    </message>
    <message>
      <source>The disk is full.</source>
      <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
      <source>The disk is full; your last change was not saved.</source>
      <translation>Der Datenträger ist voll; Ihre letzte Änderung wurde nicht gespeichert.</translation>
    </message>
    <message>
      <source>The disk refuses to write; your last change was not saved.</source>
      <translation>Der Datenträger lässt sich nicht beschreiben; Ihre letzte Änderung wurde nicht gespeichert.</translation>
    </message>
    <message>
      <source>The document is no longer on this computer.</source>
      <translation>Das Dokument ist nicht mehr auf diesem Computer.</translation>
    </message>
    <message>
      <source>The file could not be written.</source>
      <translation>Die Datei ließ sich nicht schreiben.</translation>
    </message>
    <message>
      <source>The file is not a picture this program can read.</source>
      <translation>Die Datei ist kein Bild, das dieses Programm lesen kann.</translation>
    </message>
    <message>
      <source>The folder cannot be read.</source>
      <translation>Der Ordner lässt sich nicht lesen.</translation>
    </message>
    <message>
      <source>The folder has an older version than the one you have.</source>
      <translation>Der Ordner hat eine ältere Version als die, die Sie haben.</translation>
    </message>
    <message>
      <source>The folder has it for other accounts only.</source>
      <translation>Im Ordner gibt es das nur für andere Konten.</translation>
    </message>
    <message>
      <source>The hub cannot accept this.</source>
      <translation>Der Hub kann das nicht annehmen.</translation>
    </message>
    <message>
      <source>The hub does not know this.</source>
      <translation>Der Hub kennt das nicht.</translation>
    </message>
    <message>
      <source>The hub is busy.</source>
      <translation>Der Hub ist ausgelastet.</translation>
    </message>
    <message>
      <source>The hub offers an older version than the one you have.</source>
      <translation>Der Hub bietet einen älteren Stand an als den, den Sie haben.</translation>
    </message>
    <message>
      <source>The hub refused this ({status}).</source>
      <translation>Der Hub hat es abgelehnt ({status}).</translation>
    </message>
    <message>
      <source>The hub was restored while the desk was reading.</source>
      <translation>Der Hub wurde während des Lesens wiederhergestellt.</translation>
    </message>
    <message>
      <source>The hub's list of keys is not signed by the key it shows.</source>
      <translation>Die Schlüsselliste des Hubs ist nicht mit dem Schlüssel signiert, den er zeigt.</translation>
    </message>
    <message>
      <source>The line to {host} broke.</source>
      <translation>Die Verbindung zu {host} brach ab.</translation>
    </message>
    <message>
      <source>The name {host} cannot be found.</source>
      <translation>Der Name {host} wurde nicht gefunden.</translation>
    </message>
    <message>
      <source>The network is switched off.</source>
      <translation>Das Netzwerk ist ausgeschaltet.</translation>
    </message>
    <message>
      <source>The picture cannot be shown.</source>
      <translation>Das Bild lässt sich nicht anzeigen.</translation>
    </message>
    <message>
      <source>The printer “{printer}” does not take the pages.</source>
      <translation>Der Drucker „{printer}“ nimmt die Seiten nicht an.</translation>
    </message>
    <message>
      <source>The printer “{printer}” refused the pages.</source>
      <translation>Der Drucker „{printer}“ hat die Seiten abgelehnt.</translation>
    </message>
    <message>
      <source>The printer “{printer}” takes no jobs at present.</source>
      <translation>Der Drucker „{printer}“ nimmt zurzeit keine Aufträge an.</translation>
    </message>
    <message>
      <source>The printing system does not answer.</source>
      <translation>Das Drucksystem antwortet nicht.</translation>
    </message>
    <message>
      <source>The proxy of your network does not let the desk through.</source>
      <translation>Der Proxy Ihres Netzwerks lässt das Programm nicht durch.</translation>
    </message>
    <message>
      <source>The reader for documents could not be started.</source>
      <translation>Das Leseprogramm für Dokumente ließ sich nicht starten.</translation>
    </message>
    <message>
      <source>The replacement has changed; look at the line again.</source>
      <translation>Der Ersatz hat sich geändert; sehen Sie sich die Zeile noch einmal an.</translation>
    </message>
    <message>
      <source>The shared content cannot be read.</source>
      <translation>Die gemeinsamen Inhalte lassen sich nicht lesen.</translation>
    </message>
    <message>
      <source>There is already a list called “{name}”.</source>
      <translation>Es gibt schon eine Liste „{name}“.</translation>
    </message>
    <message>
      <source>There is no content of a vendor in {folder}.</source>
      <translation>In {folder} liegen keine Inhalte eines Herstellers.</translation>
    </message>
    <message>
      <source>There is no page {number} in this document.</source>
      <translation>Dieses Dokument hat keine Seite {number}.</translation>
    </message>
    <message>
      <source>There is no page {number}: the document has {pages}.</source>
      <translation>Es gibt keine Seite {number}: Das Dokument hat {pages}.</translation>
    </message>
    <message>
      <source>There is no printer “{printer}” any more.</source>
      <translation>Den Drucker „{printer}“ gibt es nicht mehr.</translation>
    </message>
    <message>
      <source>There is not enough room for the update.</source>
      <translation>Für den Abgleich ist nicht genug Platz.</translation>
    </message>
    <message>
      <source>They are not used. Ask your IT to import those of your account.</source>
      <translation>Sie werden nicht verwendet. Bitten Sie Ihre IT, die Ihres Kontos zu importieren.</translation>
    </message>
    <message>
      <source>This assembly is not in the catalogue.</source>
      <translation>Diese Baugruppe ist nicht im Katalog.</translation>
    </message>
    <message>
      <source>This change is not in the outbox.</source>
      <translation>Diese Änderung ist nicht im Ausgang.</translation>
    </message>
    <message>
      <source>This code belongs to another account.</source>
      <translation>Dieser Code gehört zu einem anderen Konto.</translation>
    </message>
    <message>
      <source>This code belongs to another vendor.</source>
      <translation>Dieser Code gehört zu einem anderen Hersteller.</translation>
    </message>
    <message>
      <source>This computer has no network.</source>
      <translation>Dieser Computer hat kein Netzwerk.</translation>
    </message>
    <message>
      <source>This consignment is not known here.</source>
      <translation>Diese Lieferung ist hier nicht bekannt.</translation>
    </message>
    <message>
      <source>This consignment was received already.</source>
      <translation>Der Eingang dieser Lieferung ist schon gebucht.</translation>
    </message>
    <message>
      <source>This document could not be printed: the reader ended on it.</source>
      <translation>Dieses Dokument ließ sich nicht drucken: Das Leseprogramm wurde dabei beendet.</translation>
    </message>
    <message>
      <source>This document could not be shown: the reader ended on it.</source>
      <translation>Dieses Dokument ließ sich nicht anzeigen: Das Leseprogramm wurde dabei beendet.</translation>
    </message>
    <message>
      <source>This document is damaged and cannot be printed.</source>
      <translation>Dieses Dokument ist beschädigt und lässt sich nicht drucken.</translation>
    </message>
    <message>
      <source>This document is damaged and cannot be shown.</source>
      <translation>Dieses Dokument ist beschädigt und lässt sich nicht anzeigen.</translation>
    </message>
    <message>
      <source>This document is not in the library.</source>
      <translation>Dieses Dokument ist nicht in der Bibliothek.</translation>
    </message>
    <message>
      <source>This document is protected by a password and cannot be printed.</source>
      <translation>Dieses Dokument ist mit einem Kennwort geschützt und lässt sich nicht drucken.</translation>
    </message>
    <message>
      <source>This document is protected by a password.</source>
      <translation>Dieses Dokument ist mit einem Kennwort geschützt.</translation>
    </message>
    <message>
      <source>This draft cannot be ordered yet.</source>
      <translation>Dieser Entwurf lässt sich noch nicht bestellen.</translation>
    </message>
    <message>
      <source>This draft is gone.</source>
      <translation>Diesen Entwurf gibt es nicht mehr.</translation>
    </message>
    <message>
      <source>This draft was ordered already.</source>
      <translation>Dieser Entwurf ist schon bestellt.</translation>
    </message>
    <message>
      <source>This file carries another key for {vendor}.</source>
      <translation>Diese Datei enthält einen anderen Schlüssel für {vendor}.</translation>
    </message>
    <message>
      <source>This file does not exist.</source>
      <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
      <source>This is content of {other}, not of {vendor}.</source>
      <translation>Das sind Inhalte von {other}, nicht von {vendor}.</translation>
    </message>
    <message>
      <source>This is over your limit.</source>
      <translation>Das liegt über Ihrem Limit.</translation>
    </message>
    <message>
      <source>This is too large for the hub.</source>
      <translation>Das ist zu groß für den Hub.</translation>
    </message>
    <message>
      <source>This line is gone.</source>
      <translation>Diese Zeile gibt es nicht mehr.</translation>
    </message>
    <message>
      <source>This line is not known here.</source>
      <translation>Diese Zeile ist hier nicht bekannt.</translation>
    </message>
    <message>
      <source>This list was deleted.</source>
      <translation>Diese Liste wurde gelöscht.</translation>
    </message>
    <message>
      <source>This order is not known here.</source>
      <translation>Diese Bestellung ist hier nicht bekannt.</translation>
    </message>
    <message>
      <source>This part is not in the catalogue.</source>
      <translation>Dieses Teil ist nicht im Katalog.</translation>
    </message>
    <message>
      <source>This part is not in the part of the catalogue that you keep.</source>
      <translation>Dieses Teil ist nicht in dem Ausschnitt des Katalogs, den Sie behalten.</translation>
    </message>
    <message>
      <source>This statement is not known here.</source>
      <translation>Diese Abrechnung ist hier nicht bekannt.</translation>
    </message>
    <message>
      <source>This version of the desk is too old.</source>
      <translation>Diese Fassung des Programms ist zu alt.</translation>
    </message>
    <message>
      <source>Try again, or save the pages as a PDF.</source>
      <translation>Versuchen Sie es noch einmal oder speichern Sie die Seiten als PDF.</translation>
    </message>
    <message>
      <source>Use the open window, or close it first.</source>
      <translation>Benutzen Sie das offene Fenster oder schließen Sie es zuerst.</translation>
    </message>
    <message>
      <source>Use the open window, or try again when it is closed.</source>
      <translation>Verwenden Sie das offene Fenster, oder versuchen Sie es noch einmal, wenn es geschlossen ist.</translation>
    </message>
    <message>
      <source>Version {version} ({parts})</source>
      <translation>Version {version} ({parts})</translation>
    </message>
    <message>
      <source>Wait for the answer, then ask for a change.</source>
      <translation>Warten Sie die Antwort ab und bitten Sie dann um eine Änderung.</translation>
    </message>
    <message>
      <source>Warranty claim on order {order}</source>
      <translation>Gewährleistung zu Bestellung {order}</translation>
    </message>
    <message>
      <source>What answered at {host} is not a hub that this desk understands.</source>
      <translation>Was unter {host} antwortet, ist kein Hub, den dieses Programm versteht.</translation>
    </message>
    <message>
      <source>What arrived is kept; the desk goes on from there.</source>
      <translation>Was angekommen ist, bleibt; dort geht es weiter.</translation>
    </message>
    <message>
      <source>What comes is checked against {key}.</source>
      <translation>Was ankommt, wird gegen {key} geprüft.</translation>
    </message>
    <message>
      <source>What you have stays usable. Choose in Settings what you want to keep.</source>
      <translation>Was Sie haben, bleibt nutzbar. Wählen Sie in den Einstellungen, was Sie behalten möchten.</translation>
    </message>
    <message>
      <source>Withdrawn by you</source>
      <translation>Von Ihnen zurückgezogen</translation>
    </message>
    <message>
      <source>Withdrawn on {day}</source>
      <translation>Zurückgezogen am {day}</translation>
    </message>
    <message>
      <source>Write pages like 1-3, 7, 12-.</source>
      <translation>Schreiben Sie Seiten wie 1-3, 7, 12-.</translation>
    </message>
    <message>
      <source>You asked: {what}</source>
      <translation>Sie baten um: {what}</translation>
    </message>
    <message>
      <source>You can go on working; what you confirm is sent later.</source>
      <translation>Sie können weiterarbeiten; was Sie bestätigen, wird später gesendet.</translation>
    </message>
    <message>
      <source>You go on with what you have. Ask your vendor where it comes from.</source>
      <translation>Sie arbeiten mit dem weiter, was Sie haben. Fragen Sie Ihren Hersteller, woher das kommt.</translation>
    </message>
    <message>
      <source>You go on with what you have. Telephone your vendor before you trust this hub.</source>
      <translation>Sie arbeiten mit dem weiter, was Sie haben. Rufen Sie Ihren Hersteller an, bevor Sie diesem Hub vertrauen.</translation>
    </message>
    <message>
      <source>You go on with what you have; tell your vendor if it happens again.</source>
      <translation>Sie arbeiten mit dem weiter, was Sie haben; sagen Sie es Ihrem Hersteller, wenn es wieder vorkommt.</translation>
    </message>
    <message>
      <source>You keep the newer one.</source>
      <translation>Sie behalten die neuere.</translation>
    </message>
    <message>
      <source>You keep the newer one. Tell your vendor.</source>
      <translation>Der neuere Stand bleibt. Sagen Sie es Ihrem Hersteller.</translation>
    </message>
    <message>
      <source>You may not place orders.</source>
      <translation>Sie haben kein Bestellrecht.</translation>
    </message>
    <message>
      <source>You printed this page on {day}.</source>
      <translation>Sie haben diese Seite am {day} gedruckt.</translation>
    </message>
    <message>
      <source>You switched it off here.</source>
      <translation>Sie haben es hier ausgeschaltet.</translation>
    </message>
    <message>
      <source>Your IT keeps the catalogue for many desks.</source>
      <translation>Ihre IT hält den Katalog für viele Arbeitsplätze bereit.</translation>
    </message>
    <message>
      <source>Your account is on credit hold; the vendor will hold this order.</source>
      <translation>Ihr Konto hat eine Kreditsperre; der Hersteller wird diese Bestellung anhalten.</translation>
    </message>
    <message>
      <source>Your account may not do this.</source>
      <translation>Ihr Konto hat dafür keine Berechtigung.</translation>
    </message>
    <message>
      <source>Your sign-in is no longer valid.</source>
      <translation>Ihre Anmeldung gilt nicht mehr.</translation>
    </message>
    <message>
      <source>Your vendor has blocked it.</source>
      <translation>Ihr Hersteller hat es gesperrt.</translation>
    </message>
    <message>
      <source>Your vendor has not published the file.</source>
      <translation>Ihr Hersteller hat die Datei nicht veröffentlicht.</translation>
    </message>
    <message>
      <source>Your vendor no longer offers the part of the catalogue that you keep.</source>
      <translation>Der Hersteller bietet den Ausschnitt des Katalogs, den Sie behalten, nicht mehr an.</translation>
    </message>
    <message>
      <source>Your vendor publishes in a form that this version of the desk cannot read.</source>
      <translation>Ihr Hersteller veröffentlicht in einer Form, die diese Fassung des Programms nicht lesen kann.</translation>
    </message>
    <message>
      <source>Your vendor still publishes in a form that this version of the desk has left behind.</source>
      <translation>Ihr Hersteller veröffentlicht noch in einer Form, die diese Version des Desks nicht mehr liest.</translation>
    </message>
    <message>
      <source>Your workspace on this computer is damaged.</source>
      <translation>Ihre Daten auf diesem Computer sind beschädigt.</translation>
    </message>
    <message>
      <source>Your workspace was made by a newer version of the desk.</source>
      <translation>Ihre Daten stammen von einer neueren Fassung des Programms.</translation>
    </message>
    <message>
      <source>a submission cannot go from {before} to {state}</source>
      <translation>eine Sendung kann nicht von {before} auf {state} wechseln</translation>
    </message>
    <message>
      <source>after modification {name}</source>
      <translation>nach Änderung {name}</translation>
    </message>
    <message>
      <source>an answer of type {type}</source>
      <translation>eine Antwort vom Typ {type}</translation>
    </message>
    <message>
      <source>an order</source>
      <translation>eine Bestellung</translation>
    </message>
    <message>
      <source>as ordered</source>
      <translation>wie bestellt</translation>
    </message>
    <message>
      <source>before modification {name}</source>
      <translation>vor Änderung {name}</translation>
    </message>
    <message>
      <source>built {span}</source>
      <translation>gebaut {span}</translation>
    </message>
    <message>
      <source>by {day}</source>
      <translation>bis {day}</translation>
    </message>
    <message>
      <source>connection refused</source>
      <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
      <source>customer</source>
      <translation>Kunde</translation>
    </message>
    <message>
      <source>for {markets}</source>
      <translation>für {markets}</translation>
    </message>
    <message>
      <source>form {theirs}, this desk reads {ours}</source>
      <translation>Form {theirs}, dieses Programm liest {ours}</translation>
    </message>
    <message>
      <source>it is not a text file</source>
      <translation>es ist keine Textdatei</translation>
    </message>
    <message>
      <source>it is not an Excel workbook</source>
      <translation>es ist keine Excel-Mappe</translation>
    </message>
    <message>
      <source>it sends the desk elsewhere (status {status})</source>
      <translation>er verweist woandershin (Status {status})</translation>
    </message>
    <message>
      <source>machine model</source>
      <translation>Maschinenmodell</translation>
    </message>
    <message>
      <source>no answer</source>
      <translation>keine Antwort</translation>
    </message>
    <message>
      <source>on {device}</source>
      <translation>an {device}</translation>
    </message>
    <message>
      <source>one page</source>
      <translation>eine Seite</translation>
    </message>
    <message>
      <source>operating hours</source>
      <translation>Betriebsstunden</translation>
    </message>
    <message>
      <source>sent {times} times, kept once</source>
      <translation>{times}-mal gesendet, einmal behalten</translation>
    </message>
    <message>
      <source>serial number</source>
      <translation>Seriennummer</translation>
    </message>
    <message>
      <source>serial {span}</source>
      <translation>Seriennr. {span}</translation>
    </message>
    <message>
      <source>status {status}</source>
      <translation>Status {status}</translation>
    </message>
    <message>
      <source>the answer belongs to another change</source>
      <translation>die Antwort gehört zu einer anderen Änderung</translation>
    </message>
    <message>
      <source>the answer is too large</source>
      <translation>die Antwort ist zu groß</translation>
    </message>
    <message>
      <source>the build day</source>
      <translation>das Baudatum</translation>
    </message>
    <message>
      <source>the command {command} of CUPS is missing</source>
      <translation>der Befehl {command} von CUPS fehlt</translation>
    </message>
    <message>
      <source>the desk stopped while sending</source>
      <translation>das Programm endete während des Sendens</translation>
    </message>
    <message>
      <source>the document has no pages</source>
      <translation>das Dokument hat keine Seiten</translation>
    </message>
    <message>
      <source>the event stream is not one</source>
      <translation>der Ereignisstrom ist keiner</translation>
    </message>
    <message>
      <source>the file is larger than 20 MB</source>
      <translation>die Datei ist größer als 20 MB</translation>
    </message>
    <message>
      <source>the file is longer than announced</source>
      <translation>die Datei ist länger als angekündigt</translation>
    </message>
    <message>
      <source>the hub had it already</source>
      <translation>der Hub hatte es schon</translation>
    </message>
    <message>
      <source>the hub was restored and does not know it</source>
      <translation>der Hub wurde wiederhergestellt und kennt es nicht</translation>
    </message>
    <message>
      <source>the market</source>
      <translation>der Markt</translation>
    </message>
    <message>
      <source>the model</source>
      <translation>das Modell</translation>
    </message>
    <message>
      <source>the page has no size</source>
      <translation>die Seite hat keine Größe</translation>
    </message>
    <message>
      <source>the reader ended with {code}</source>
      <translation>das Leseprogramm endete mit {code}</translation>
    </message>
    <message>
      <source>the serial number</source>
      <translation>die Seriennummer</translation>
    </message>
    <message>
      <source>the serial number of the {component}</source>
      <translation>die Seriennummer: {component}</translation>
    </message>
    <message>
      <source>up to {high}</source>
      <translation>bis {high}</translation>
    </message>
    <message>
      <source>version {version}</source>
      <translation>Version {version}</translation>
    </message>
    <message>
      <source>version {version}; this desk knows {known}</source>
      <translation>Version {version}; dieses Programm kennt {known}</translation>
    </message>
    <message>
      <source>whether it has {option}</source>
      <translation>ob sie {option} hat</translation>
    </message>
    <message>
      <source>whether {modification} was made</source>
      <translation>ob {modification} ausgeführt wurde</translation>
    </message>
    <message>
      <source>with {option}</source>
      <translation>mit {option}</translation>
    </message>
    <message>
      <source>without {option}</source>
      <translation>ohne {option}</translation>
    </message>
    <message>
      <source>{command} was given up after {seconds} seconds</source>
      <translation>{command} wurde nach {seconds} Sekunden abgebrochen</translation>
    </message>
    <message>
      <source>{dataset} {offered} after {present}</source>
      <translation>{dataset} {offered} nach {present}</translation>
    </message>
    <message>
      <source>{done} of {size} bytes arrived</source>
      <translation>{done} von {size} Byte angekommen</translation>
    </message>
    <message>
      <source>{folder} lies on a {kind} file system.</source>
      <translation>{folder} liegt auf einem Dateisystem vom Typ {kind}.</translation>
    </message>
    <message>
      <source>{found} instead of {sha256}</source>
      <translation>{found} statt {sha256}</translation>
    </message>
    <message>
      <source>{host} cannot prove that it is your vendor's hub.</source>
      <translation>{host} kann nicht nachweisen, dass es der Hub Ihres Herstellers ist.</translation>
    </message>
    <message>
      <source>{host} did not answer in time.</source>
      <translation>{host} hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
      <source>{host} does not answer.</source>
      <translation>{host} antwortet nicht.</translation>
    </message>
    <message>
      <source>{host} has trouble of its own.</source>
      <translation>{host} hat selbst eine Störung.</translation>
    </message>
    <message>
      <source>{hub} answers.</source>
      <translation>{hub} antwortet.</translation>
    </message>
    <message>
      <source>{low} and up</source>
      <translation>ab {low}</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low} bis {high}</translation>
    </message>
    <message>
      <source>{name} cannot be read as an order list.</source>
      <translation>{name} lässt sich nicht als Bestellliste lesen.</translation>
    </message>
    <message>
      <source>{name} could not be written.</source>
      <translation>{name} ließ sich nicht schreiben.</translation>
    </message>
    <message>
      <source>{name} is no name for a table.</source>
      <translation>{name} ist kein Name für eine Tabelle.</translation>
    </message>
    <message>
      <source>{name} is not an enrolment file.</source>
      <translation>{name} ist keine Anmeldedatei.</translation>
    </message>
    <message>
      <source>{needed} MB needed, {free} MB free.</source>
      <translation>{needed} MB nötig, {free} MB frei.</translation>
    </message>
    <message>
      <source>{number} ({condition})</source>
      <translation>{number} ({condition})</translation>
    </message>
    <message>
      <source>{number} on back-order</source>
      <translation>{number} im Rückstand</translation>
    </message>
    <message>
      <source>{one} or {other}</source>
      <translation>{one} oder {other}</translation>
    </message>
    <message>
      <source>{order_type} needs: {wanted}.</source>
      <translation>{order_type} braucht: {wanted}.</translation>
    </message>
    <message>
      <source>{order_type} starts at {amount}.</source>
      <translation>{order_type} gilt ab {amount}.</translation>
    </message>
    <message>
      <source>{order}, placed by phone</source>
      <translation>{order}, telefonisch bestellt</translation>
    </message>
    <message>
      <source>{room} GB are free at {folder}.</source>
      <translation>{room} GB frei in {folder}.</translation>
    </message>
    <message>
      <source>{title} cannot be opened.</source>
      <translation>{title} lässt sich nicht öffnen.</translation>
    </message>
    <message>
      <source>{total} {currency}; your limit for {what} is {limit}.</source>
      <translation>{total} {currency}; Ihr Limit für {what} beträgt {limit}.</translation>
    </message>
    <message>
      <source>“{name}” could not be written.</source>
      <translation>„{name}“ ließ sich nicht schreiben.</translation>
    </message>
    <message>
      <source>“{text}” is not a page or a range of pages.</source>
      <translation>„{text}“ ist keine Seite und kein Seitenbereich.</translation>
    </message>
    <message>
      <source>“{text}” is not the address of a hub.</source>
      <translation>„{text}“ ist keine Hub-Adresse.</translation>
    </message>
    <message>
      <source>“{text}” names no page.</source>
      <translation>„{text}“ nennt keine Seite.</translation>
    </message>
    <message>
      <source>“{text}” runs backwards; write {last}-{first}.</source>
      <translation>„{text}“ läuft rückwärts; schreiben Sie {last}-{first}.</translation>
    </message>
  </context>
  <context>
    <name>cart</name>
    <message numerus="yes">
      <source>%n line(s)</source>
      <translation>
        <numerusform>%n Zeile</numerusform>
        <numerusform>%n Zeilen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n line(s) without price</source>
      <translation>
        <numerusform>%n Zeile ohne Preis</numerusform>
        <numerusform>%n Zeilen ohne Preis</numerusform>
      </translation>
    </message>
    <message>
      <source>Accept</source>
      <translation>Annehmen</translation>
    </message>
    <message>
      <source>Ask me first</source>
      <translation>Zuerst fragen</translation>
    </message>
    <message>
      <source>Ask vendor</source>
      <translation>Hersteller fragen</translation>
    </message>
    <message>
      <source>At least {0}</source>
      <translation>Mindestens {0}</translation>
    </message>
    <message>
      <source>At most {0}</source>
      <translation>Höchstens {0}</translation>
    </message>
    <message>
      <source>Back-order it</source>
      <translation>In den Rückstand nehmen</translation>
    </message>
    <message>
      <source>Cancel what is missing</source>
      <translation>Fehlendes stornieren</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Prüfung</translation>
    </message>
    <message>
      <source>Customer</source>
      <translation>Kunde</translation>
    </message>
    <message>
      <source>Description</source>
      <translation>Bezeichnung</translation>
    </message>
    <message>
      <source>Did you mean…</source>
      <translation>Meinten Sie…</translation>
    </message>
    <message>
      <source>For</source>
      <translation>Für</translation>
    </message>
    <message>
      <source>For customer</source>
      <translation>Für Kunde</translation>
    </message>
    <message>
      <source>For work order</source>
      <translation>Für Werkstattauftrag</translation>
    </message>
    <message>
      <source>In stock</source>
      <translation>Auf Lager</translation>
    </message>
    <message>
      <source>Keep old number</source>
      <translation>Alte Nummer behalten</translation>
    </message>
    <message>
      <source>Line</source>
      <translation>Zeile</translation>
    </message>
    <message>
      <source>Machine</source>
      <translation>Maschine</translation>
    </message>
    <message>
      <source>Machine model</source>
      <translation>Maschinenmodell</translation>
    </message>
    <message>
      <source>More…</source>
      <translation>Mehr…</translation>
    </message>
    <message>
      <source>Net {0}</source>
      <translation>Netto {0}</translation>
    </message>
    <message>
      <source>Net, without tax and freight</source>
      <translation>Netto, ohne Steuern und Fracht</translation>
    </message>
    <message>
      <source>Never replace</source>
      <translation>Nie ersetzen</translation>
    </message>
    <message>
      <source>New order</source>
      <translation>Neue Bestellung</translation>
    </message>
    <message>
      <source>No longer in the catalogue</source>
      <translation>Nicht mehr im Katalog</translation>
    </message>
    <message>
      <source>None in {0}</source>
      <translation>Nichts in {0}</translation>
    </message>
    <message>
      <source>None in {0}, next {1}</source>
      <translation>Nichts in {0}, nächste {1}</translation>
    </message>
    <message>
      <source>Not a quantity above zero</source>
      <translation>Keine Menge über null</translation>
    </message>
    <message>
      <source>Not in this catalogue</source>
      <translation>Nicht in diesem Katalog</translation>
    </message>
    <message>
      <source>Not in what you keep</source>
      <translation>Nicht in Ihrem Ausschnitt</translation>
    </message>
    <message>
      <source>Not read</source>
      <translation>Nicht gelesen</translation>
    </message>
    <message>
      <source>Note on the line</source>
      <translation>Notiz zur Zeile</translation>
    </message>
    <message>
      <source>O&amp;rder the last one again</source>
      <translation>Die letzte n&amp;och einmal bestellen</translation>
    </message>
    <message>
      <source>O&amp;rder “{0}” again</source>
      <translation>„{0}“ n&amp;och einmal bestellen</translation>
    </message>
    <message>
      <source>Operating hours</source>
      <translation>Betriebsstunden</translation>
    </message>
    <message>
      <source>Order PO {0}</source>
      <translation>Bestellung {0}</translation>
    </message>
    <message>
      <source>Order “{0}”</source>
      <translation>Bestellung „{0}“</translation>
    </message>
    <message>
      <source>Pack</source>
      <translation>VE</translation>
    </message>
    <message>
      <source>Packs of {0}</source>
      <translation>VE zu {0}</translation>
    </message>
    <message>
      <source>Part number</source>
      <translation>Teilenummer</translation>
    </message>
    <message>
      <source>Price to {0} %</source>
      <translation>Preis bis +{0} %</translation>
    </message>
    <message>
      <source>Price was {0}, now {1}</source>
      <translation>Preis war {0}, jetzt {1}</translation>
    </message>
    <message>
      <source>Qty</source>
      <translation>Menge</translation>
    </message>
    <message>
      <source>Quantity</source>
      <translation>Menge</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Replaced by {0}</source>
      <translation>Ersetzt durch {0}</translation>
    </message>
    <message>
      <source>Replaced: choose</source>
      <translation>Ersetzt: bitte wählen</translation>
    </message>
    <message>
      <source>Replaces {0}</source>
      <translation>Ersetzt {0}</translation>
    </message>
    <message>
      <source>Requisition</source>
      <translation>Anforderung</translation>
    </message>
    <message>
      <source>Serial number</source>
      <translation>Seriennummer</translation>
    </message>
    <message>
      <source>Several parts fit</source>
      <translation>Mehrere Teile passen</translation>
    </message>
    <message>
      <source>Ship when all is there</source>
      <translation>Komplett liefern</translation>
    </message>
    <message>
      <source>Stock</source>
      <translation>Lager</translation>
    </message>
    <message>
      <source>Stock unknown</source>
      <translation>Bestand unbekannt</translation>
    </message>
    <message>
      <source>Take the replacement</source>
      <translation>Ersatz nehmen</translation>
    </message>
    <message>
      <source>The order</source>
      <translation>Die Bestellung</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Use {0}</source>
      <translation>{0} nehmen</translation>
    </message>
    <message>
      <source>Which brand?</source>
      <translation>Welche Marke?</translation>
    </message>
    <message>
      <source>Work order</source>
      <translation>Werkstattauftrag</translation>
    </message>
    <message>
      <source>age of prices unknown</source>
      <translation>Alter der Preise unbekannt</translation>
    </message>
    <message>
      <source>ask for the rest</source>
      <translation>sonst fragen</translation>
    </message>
    <message>
      <source>complete only</source>
      <translation>nur komplett</translation>
    </message>
    <message>
      <source>no back-order</source>
      <translation>kein Rückstand</translation>
    </message>
    <message>
      <source>no replacements</source>
      <translation>kein Ersatz</translation>
    </message>
    <message>
      <source>passed at {0}</source>
      <translation>um {0} abgelaufen</translation>
    </message>
    <message>
      <source>prices of {0}</source>
      <translation>Preise, Stand {0}</translation>
    </message>
    <message>
      <source>take replacements</source>
      <translation>Ersatz nehmen</translation>
    </message>
    <message>
      <source>{0} h {1} min left</source>
      <translation>noch {0} Std. {1} Min.</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0} von {1}</translation>
    </message>
    <message>
      <source>{0} of {1} in {2}</source>
      <translation>{0} von {1} in {2}</translation>
    </message>
    <message>
      <source>{0}. Possible: {1}.</source>
      <translation>{0}. Möglich: {1}.</translation>
    </message>
  </context>
  <context>
    <name>chart</name>
    <message>
      <source>Bar chart.</source>
      <translation>Balkendiagramm.</translation>
    </message>
    <message>
      <source>Chart of stacked bars: {0}.</source>
      <translation>Diagramm mit gestapelten Balken: {0}.</translation>
    </message>
    <message>
      <source>Last: {0}.</source>
      <translation>Zuletzt: {0}.</translation>
    </message>
    <message>
      <source>Line that steps from value to value.</source>
      <translation>Linie, die sich stufenweise von Wert zu Wert ändert.</translation>
    </message>
    <message>
      <source>Nothing to show yet.</source>
      <translation>Noch nichts zu zeigen.</translation>
    </message>
    <message>
      <source>Together</source>
      <translation>Zusammen</translation>
    </message>
    <message>
      <source>{0} ({1})</source>
      <translation>{0} ({1})</translation>
    </message>
    <message>
      <source>{0} points from {1} to {2}. Highest {3} ({4}), lowest {5} ({6}).</source>
      <translation>{0} Punkte von {1} bis {2}. Höchster {3} ({4}), niedrigster {5} ({6}).</translation>
    </message>
    <message>
      <source>{0} {1}</source>
      <translation>{0} {1}</translation>
    </message>
    <message>
      <source>{0}: not known</source>
      <translation>{0}: nicht bekannt</translation>
    </message>
    <message>
      <source>{0}: {1}</source>
      <translation>{0}: {1}</translation>
    </message>
  </context>
  <context>
    <name>earnings</name>
    <message>
      <source>Amount</source>
      <translation>Betrag</translation>
    </message>
    <message>
      <source>Approved</source>
      <translation>Freigegeben</translation>
    </message>
    <message>
      <source>At least</source>
      <translation>Mindestens</translation>
    </message>
    <message>
      <source>At most</source>
      <translation>Höchstens</translation>
    </message>
    <message>
      <source>Balance</source>
      <translation>Saldo</translation>
    </message>
    <message>
      <source>Closing</source>
      <translation>Endsaldo</translation>
    </message>
    <message>
      <source>Counts</source>
      <translation>Grundlage</translation>
    </message>
    <message>
      <source>Dispute until</source>
      <translation>Reklamieren bis</translation>
    </message>
    <message>
      <source>Earned</source>
      <translation>Verdient</translation>
    </message>
    <message>
      <source>Earned when</source>
      <translation>Verdient mit</translation>
    </message>
    <message>
      <source>For</source>
      <translation>Für</translation>
    </message>
    <message>
      <source>For whom</source>
      <translation>Für wen</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Aus</translation>
    </message>
    <message>
      <source>Issued</source>
      <translation>Ausgestellt</translation>
    </message>
    <message>
      <source>Lines</source>
      <translation>Zeilen</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>Nr.</translation>
    </message>
    <message>
      <source>Of</source>
      <translation>Basis</translation>
    </message>
    <message>
      <source>Opening</source>
      <translation>Anfangssaldo</translation>
    </message>
    <message>
      <source>Order types</source>
      <translation>Bestellarten</translation>
    </message>
    <message>
      <source>PO {0}</source>
      <translation>Best. {0}</translation>
    </message>
    <message>
      <source>Paid</source>
      <translation>Ausgezahlt</translation>
    </message>
    <message>
      <source>Paid out</source>
      <translation>Ausgezahlt</translation>
    </message>
    <message>
      <source>Payable</source>
      <translation>Auszahlbar</translation>
    </message>
    <message>
      <source>Pending</source>
      <translation>Vorgemerkt</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Zeitraum</translation>
    </message>
    <message>
      <source>Product lines</source>
      <translation>Produktlinien</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>Satz</translation>
    </message>
    <message>
      <source>Reversed</source>
      <translation>Storniert</translation>
    </message>
    <message>
      <source>Rule</source>
      <translation>Regel</translation>
    </message>
    <message>
      <source>Statement</source>
      <translation>Abrechnung</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>Valid</source>
      <translation>Gültig</translation>
    </message>
    <message>
      <source>adjusted</source>
      <translation>angepasst</translation>
    </message>
    <message>
      <source>an invoice</source>
      <translation>eine Rechnung</translation>
    </message>
    <message>
      <source>an order</source>
      <translation>eine Bestellung</translation>
    </message>
    <message>
      <source>booked by hand</source>
      <translation>von Hand gebucht</translation>
    </message>
    <message>
      <source>by hand</source>
      <translation>von Hand</translation>
    </message>
    <message>
      <source>carried forward</source>
      <translation>Übertrag</translation>
    </message>
    <message>
      <source>claim {0}</source>
      <translation>Reklamation {0}</translation>
    </message>
    <message>
      <source>credit note</source>
      <translation>Gutschrift</translation>
    </message>
    <message>
      <source>deal {0}</source>
      <translation>Geschäft {0}</translation>
    </message>
    <message>
      <source>deals you registered</source>
      <translation>Geschäfte, die Sie gemeldet haben</translation>
    </message>
    <message>
      <source>direct sales in your territory</source>
      <translation>Direktverkäufe in Ihrem Gebiet</translation>
    </message>
    <message>
      <source>each step on its own share</source>
      <translation>jede Stufe auf ihren Anteil</translation>
    </message>
    <message>
      <source>earned</source>
      <translation>verdient</translation>
    </message>
    <message>
      <source>expired</source>
      <translation>verfallen</translation>
    </message>
    <message>
      <source>further notice</source>
      <translation>auf Weiteres</translation>
    </message>
    <message>
      <source>invoice {0}</source>
      <translation>Rechnung {0}</translation>
    </message>
    <message>
      <source>invoiced</source>
      <translation>Rechnung</translation>
    </message>
    <message>
      <source>not yet</source>
      <translation>noch nicht</translation>
    </message>
    <message>
      <source>ordered</source>
      <translation>Bestellung</translation>
    </message>
    <message>
      <source>paid out</source>
      <translation>ausgezahlt</translation>
    </message>
    <message>
      <source>period {0}</source>
      <translation>Zeitraum {0}</translation>
    </message>
    <message>
      <source>points</source>
      <translation>Punkte</translation>
    </message>
    <message>
      <source>recomputed</source>
      <translation>neu berechnet</translation>
    </message>
    <message>
      <source>reversal</source>
      <translation>Storno</translation>
    </message>
    <message>
      <source>service jobs</source>
      <translation>Serviceaufträge</translation>
    </message>
    <message>
      <source>shipped</source>
      <translation>Versand</translation>
    </message>
    <message>
      <source>statement {0}</source>
      <translation>Abrechnung {0}</translation>
    </message>
    <message>
      <source>the account</source>
      <translation>das Konto</translation>
    </message>
    <message>
      <source>the deal is won</source>
      <translation>Gewinn des Geschäfts</translation>
    </message>
    <message>
      <source>the invoice is paid</source>
      <translation>Zahlung der Rechnung</translation>
    </message>
    <message>
      <source>the period ends</source>
      <translation>Ende des Zeitraums</translation>
    </message>
    <message>
      <source>the step reached counts for everything</source>
      <translation>die erreichte Stufe gilt für alles</translation>
    </message>
    <message>
      <source>transfer</source>
      <translation>Überweisung</translation>
    </message>
    <message>
      <source>your own purchases</source>
      <translation>Ihre eigenen Einkäufe</translation>
    </message>
    <message>
      <source>your sales to end customers</source>
      <translation>Ihre Verkäufe an Endkunden</translation>
    </message>
    <message>
      <source>{0} from {1}</source>
      <translation>{0} ab {1}</translation>
    </message>
    <message>
      <source>{0} on {1} ({2}, {3})</source>
      <translation>{0} am {1} ({2}, {3})</translation>
    </message>
    <message>
      <source>{0} until {1}</source>
      <translation>{0} bis {1}</translation>
    </message>
    <message>
      <source>{0}, approved the day after</source>
      <translation>{0}, freigegeben am Tag danach</translation>
    </message>
    <message>
      <source>{0}, approved {1} days later</source>
      <translation>{0}, freigegeben {1} Tage später</translation>
    </message>
    <message>
      <source>{0}, earned {1}, line {2}</source>
      <translation>{0}, verdient {1}, Zeile {2}</translation>
    </message>
    <message>
      <source>{0}, paid out {1}, line {2}</source>
      <translation>{0}, ausgezahlt {1}, Zeile {2}</translation>
    </message>
    <message>
      <source>{0}, statement {1}</source>
      <translation>{0}, Abrechnung {1}</translation>
    </message>
    <message>
      <source>{0}, taken back {1}, line {2}</source>
      <translation>{0}, storniert {1}, Zeile {2}</translation>
    </message>
    <message>
      <source>{0}, version {1}</source>
      <translation>{0}, Version {1}</translation>
    </message>
  </context>
  <context>
    <name>first_start</name>
    <message>
      <source>Ask your IT to let the hub's address through, then try again.</source>
      <translation>Bitten Sie Ihre IT, die Adresse des Hubs durchzulassen, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>Ask your vendor for a new one-time code.</source>
      <translation>Bitten Sie Ihren Hersteller um einen neuen Einmalcode.</translation>
    </message>
    <message>
      <source>Ask your vendor for the permission.</source>
      <translation>Bitten Sie Ihren Hersteller um die Berechtigung.</translation>
    </message>
    <message>
      <source>Ask your vendor whether your account is open.</source>
      <translation>Fragen Sie Ihren Hersteller, ob Ihr Konto offen ist.</translation>
    </message>
    <message>
      <source>Asking the hub what there is…</source>
      <translation>Der Hub wird gefragt, was es gibt…</translation>
    </message>
    <message>
      <source>Call support; a daily backup lies beside it.</source>
      <translation>Rufen Sie den Support; eine tägliche Sicherung liegt daneben.</translation>
    </message>
    <message>
      <source>Catalogue</source>
      <translation>Katalog</translation>
    </message>
    <message>
      <source>Check the address and the network, then try again.</source>
      <translation>Prüfen Sie Adresse und Netzwerk und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>Check the address, or try again in a moment.</source>
      <translation>Prüfen Sie die Adresse oder versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
      <source>Check the address, then try again.</source>
      <translation>Prüfen Sie die Adresse und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>Check the address; a sign-in page of the network may answer.</source>
      <translation>Prüfen Sie die Adresse; vielleicht antwortet eine Anmeldeseite des Netzwerks.</translation>
    </message>
    <message>
      <source>Check the disk and its permissions, then try again.</source>
      <translation>Prüfen Sie Datenträger und Berechtigungen und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>Checking the vendor's signature…</source>
      <translation>Die Signatur des Herstellers wird geprüft…</translation>
    </message>
    <message>
      <source>Choose a folder on this computer.</source>
      <translation>Wählen Sie einen Ordner auf diesem Computer.</translation>
    </message>
    <message>
      <source>Close the other window of this program, then try again.</source>
      <translation>Schließen Sie das andere Fenster dieses Programms und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>Connect this computer to a network, then try again.</source>
      <translation>Verbinden Sie diesen Computer mit einem Netzwerk und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>Correct it and try again.</source>
      <translation>Berichtigen Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>Fetching: {0}…</source>
      <translation>Wird geladen: {0}…</translation>
    </message>
    <message>
      <source>Go on whenever you like.</source>
      <translation>Weiter, wann immer Sie möchten.</translation>
    </message>
    <message>
      <source>If your company inspects traffic, IT must install its certificate here.</source>
      <translation>Wenn Ihre Firma den Datenverkehr prüft, muss die IT ihr Zertifikat hier installieren.</translation>
    </message>
    <message>
      <source>Install the new version of this program.</source>
      <translation>Installieren Sie die neue Fassung dieses Programms.</translation>
    </message>
    <message>
      <source>Install the version that was used here before, or a newer one.</source>
      <translation>Installieren Sie die früher hier benutzte oder eine neuere Fassung.</translation>
    </message>
    <message>
      <source>Make room on the disk, then try again.</source>
      <translation>Schaffen Sie Platz auf dem Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>Manuals</source>
      <translation>Handbücher</translation>
    </message>
    <message>
      <source>Prices</source>
      <translation>Preise</translation>
    </message>
    <message>
      <source>Reading your orders, deliveries and earnings…</source>
      <translation>Ihre Bestellungen, Lieferungen und Provisionen werden gelesen…</translation>
    </message>
    <message>
      <source>Sending what waits…</source>
      <translation>Was wartet, wird gesendet…</translation>
    </message>
    <message>
      <source>Something in the program went wrong: {0}.</source>
      <translation>Im Programm ist etwas schiefgegangen: {0}.</translation>
    </message>
    <message>
      <source>Stock</source>
      <translation>Bestand</translation>
    </message>
    <message>
      <source>Telephone your vendor before you go on.</source>
      <translation>Rufen Sie Ihren Hersteller an, bevor Sie weitermachen.</translation>
    </message>
    <message>
      <source>The hub was restored; reading everything again…</source>
      <translation>Der Hub wurde wiederhergestellt; alles wird neu gelesen…</translation>
    </message>
    <message>
      <source>Try again in a moment.</source>
      <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
      <source>Try again; it is fetched anew.</source>
      <translation>Versuchen Sie es noch einmal; es wird neu geladen.</translation>
    </message>
    <message>
      <source>Unpacking and checking: {0}…</source>
      <translation>Wird entpackt und geprüft: {0}…</translation>
    </message>
    <message>
      <source>You keep what you have. Tell your vendor.</source>
      <translation>Was Sie haben, bleibt. Sagen Sie es Ihrem Hersteller.</translation>
    </message>
    <message>
      <source>Your vendor is preparing what you chose of the catalogue…</source>
      <translation>Der Hersteller bereitet vor, was Sie vom Katalog ausgewählt haben…</translation>
    </message>
    <message>
      <source>{0} h left</source>
      <translation>noch {0} Std.</translation>
    </message>
    <message>
      <source>{0} min left</source>
      <translation>noch {0} Min.</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0} von {1}</translation>
    </message>
    <message>
      <source>{0} s left</source>
      <translation>noch {0} s</translation>
    </message>
    <message>
      <source>{0}/s</source>
      <translation>{0}/s</translation>
    </message>
  </context>
  <context>
    <name>formats</name>
    <message>
      <source>age unknown</source>
      <translation>Alter unbekannt</translation>
    </message>
    <message>
      <source>bag</source>
      <translation>Beutel</translation>
    </message>
    <message>
      <source>box</source>
      <translation>Schachtel</translation>
    </message>
    <message>
      <source>carton</source>
      <translation>Karton</translation>
    </message>
    <message>
      <source>cm</source>
      <translation>cm</translation>
    </message>
    <message>
      <source>d MMM</source>
      <translation>d. MMM</translation>
    </message>
    <message>
      <source>d MMM yyyy</source>
      <translation>d. MMM yyyy</translation>
    </message>
    <message>
      <source>g</source>
      <translation>g</translation>
    </message>
    <message>
      <source>in</source>
      <translation>Zoll</translation>
    </message>
    <message>
      <source>just now</source>
      <translation>gerade eben</translation>
    </message>
    <message>
      <source>kg</source>
      <translation>kg</translation>
    </message>
    <message>
      <source>l</source>
      <translation>l</translation>
    </message>
    <message>
      <source>lb</source>
      <translation>lb</translation>
    </message>
    <message>
      <source>m</source>
      <translation>m</translation>
    </message>
    <message>
      <source>ml</source>
      <translation>ml</translation>
    </message>
    <message>
      <source>mm</source>
      <translation>mm</translation>
    </message>
    <message>
      <source>pack</source>
      <translation>Pkg.</translation>
    </message>
    <message>
      <source>pair</source>
      <translation>Paar</translation>
    </message>
    <message>
      <source>pcs</source>
      <translation>Stk.</translation>
    </message>
    <message>
      <source>roll</source>
      <translation>Rolle</translation>
    </message>
    <message>
      <source>set</source>
      <translation>Satz</translation>
    </message>
    <message>
      <source>today {0}</source>
      <translation>heute {0}</translation>
    </message>
    <message>
      <source>yesterday {0}</source>
      <translation>gestern {0}</translation>
    </message>
    <message>
      <source>{0} ago</source>
      <translation>vor {0}</translation>
    </message>
    <message>
      <source>{0} days</source>
      <translation>{0} Tagen</translation>
    </message>
    <message>
      <source>{0} h</source>
      <translation>{0} Std.</translation>
    </message>
    <message>
      <source>{0} min</source>
      <translation>{0} Min.</translation>
    </message>
    <message>
      <source>{0} months</source>
      <translation>{0} Monaten</translation>
    </message>
    <message>
      <source>{0} years</source>
      <translation>{0} Jahren</translation>
    </message>
  </context>
  <context>
    <name>home</name>
    <message numerus="yes">
      <source>%n back-orders</source>
      <translation>
        <numerusform>%n Rückstand</numerusform>
        <numerusform>%n Rückstände</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n deliveries</source>
      <translation>
        <numerusform>%n Lieferung</numerusform>
        <numerusform>%n Lieferungen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n held up</source>
      <translation>
        <numerusform>%n aufgehalten</numerusform>
        <numerusform>%n aufgehalten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n here, to count</source>
      <translation>
        <numerusform>%n hier, zu zählen</numerusform>
        <numerusform>%n hier, zu zählen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n lines wait for your answer</source>
      <translation>
        <numerusform>%n Zeile wartet auf Ihre Antwort</numerusform>
        <numerusform>%n Zeilen warten auf Ihre Antwort</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n moved</source>
      <translation>
        <numerusform>%n verschoben</numerusform>
        <numerusform>%n verschoben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n packages</source>
      <translation>
        <numerusform>%n Packstück</numerusform>
        <numerusform>%n Packstücke</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n without a day</source>
      <translation>
        <numerusform>%n ohne Termin</numerusform>
        <numerusform>%n ohne Termin</numerusform>
      </translation>
    </message>
    <message>
      <source>1 back-order</source>
      <translation>1 Rückstand</translation>
    </message>
    <message>
      <source>1 delivery</source>
      <translation>1 Lieferung</translation>
    </message>
    <message>
      <source>1 line waits for your answer</source>
      <translation>1 Zeile wartet auf Ihre Antwort</translation>
    </message>
    <message>
      <source>1 package</source>
      <translation>1 Packstück</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>Antworten</translation>
    </message>
    <message>
      <source>Back-order moved: {0} × {1}</source>
      <translation>Rückstand verschoben: {0} × {1}</translation>
    </message>
    <message>
      <source>Campaign open for {0}</source>
      <translation>Aktion offen für {0}</translation>
    </message>
    <message>
      <source>Decide</source>
      <translation>Entscheiden</translation>
    </message>
    <message>
      <source>For</source>
      <translation>Für</translation>
    </message>
    <message>
      <source>Good afternoon</source>
      <translation>Guten Tag</translation>
    </message>
    <message>
      <source>Good evening</source>
      <translation>Guten Abend</translation>
    </message>
    <message>
      <source>Good morning</source>
      <translation>Guten Morgen</translation>
    </message>
    <message>
      <source>It is not sent until you decide.</source>
      <translation>Es wird nicht gesendet, bis Sie entscheiden.</translation>
    </message>
    <message>
      <source>Net as ordered</source>
      <translation>Netto wie bestellt</translation>
    </message>
    <message>
      <source>New bulletin: {0}</source>
      <translation>Neue Service-Mitteilung: {0}</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Order {0} is on hold</source>
      <translation>Bestellung {0} ist angehalten</translation>
    </message>
    <message>
      <source>Order {0}: {1}</source>
      <translation>Bestellung {0}: {1}</translation>
    </message>
    <message>
      <source>Ordered</source>
      <translation>Bestellt</translation>
    </message>
    <message>
      <source>PO number</source>
      <translation>Bestellnummer</translation>
    </message>
    <message>
      <source>PO {0}</source>
      <translation>Best. {0}</translation>
    </message>
    <message>
      <source>Put right</source>
      <translation>Berichtigen</translation>
    </message>
    <message>
      <source>Read</source>
      <translation>Lesen</translation>
    </message>
    <message>
      <source>Receive</source>
      <translation>Eingang buchen</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>also {0}</source>
      <translation>dazu {0}</translation>
    </message>
    <message>
      <source>approved {0}</source>
      <translation>freigegeben {0}</translation>
    </message>
    <message>
      <source>everything is confirmed</source>
      <translation>alles ist bestätigt</translation>
    </message>
    <message>
      <source>expected today</source>
      <translation>heute erwartet</translation>
    </message>
    <message>
      <source>for your {0}, issued {1}</source>
      <translation>für Ihre {0}, ausgegeben {1}</translation>
    </message>
    <message>
      <source>from {0} to {1}</source>
      <translation>von {0} auf {1}</translation>
    </message>
    <message>
      <source>has arrived</source>
      <translation>ist eingetroffen</translation>
    </message>
    <message>
      <source>hidden while prices are hidden</source>
      <translation>verborgen, solange Preise verborgen sind</translation>
    </message>
    <message>
      <source>next on {0}</source>
      <translation>nächster Termin {0}</translation>
    </message>
    <message>
      <source>next today</source>
      <translation>nächste heute</translation>
    </message>
    <message>
      <source>next tomorrow</source>
      <translation>nächste morgen</translation>
    </message>
    <message>
      <source>no day</source>
      <translation>kein Termin</translation>
    </message>
    <message>
      <source>nothing booked yet</source>
      <translation>noch nichts gebucht</translation>
    </message>
    <message>
      <source>nothing on its way</source>
      <translation>nichts unterwegs</translation>
    </message>
    <message>
      <source>nothing on its way to you</source>
      <translation>nichts zu Ihnen unterwegs</translation>
    </message>
    <message>
      <source>overdue since {0}</source>
      <translation>überfällig seit {0}</translation>
    </message>
    <message>
      <source>payable {0}</source>
      <translation>auszahlbar {0}</translation>
    </message>
    <message>
      <source>pending {0}</source>
      <translation>vorgemerkt {0}</translation>
    </message>
    <message>
      <source>without a number</source>
      <translation>ohne Nummer</translation>
    </message>
    <message>
      <source>{0} from {1} to receive</source>
      <translation>{0} von {1} zu buchen</translation>
    </message>
    <message>
      <source>{0} is set aside</source>
      <translation>{0} ist zurückgestellt</translation>
    </message>
    <message>
      <source>{0} to receive</source>
      <translation>{0} zu buchen</translation>
    </message>
    <message>
      <source>{0} was refused</source>
      <translation>{0} wurde abgelehnt</translation>
    </message>
    <message>
      <source>{0}, {1}</source>
      <translation>{0}, {1}</translation>
    </message>
    <message>
      <source>{0}, {1} partner</source>
      <translation>{0}, {1}-Partner</translation>
    </message>
    <message>
      <source>{0}, {1} partner since {2}</source>
      <translation>{0}, {1}-Partner seit {2}</translation>
    </message>
  </context>
  <context>
    <name>keeping</name>
    <message numerus="yes">
      <source>%n product line(s)</source>
      <translation>
        <numerusform>%n Produktlinie</numerusform>
        <numerusform>%n Produktlinien</numerusform>
      </translation>
    </message>
    <message>
      <source>About</source>
      <translation>Etwa</translation>
    </message>
    <message>
      <source>About {0} to fetch, {1} on this computer</source>
      <translation>Etwa {0} zu holen, {1} auf diesem Computer</translation>
    </message>
    <message>
      <source>It comes with the next sync. Until then you go on with the catalogue that is here.</source>
      <translation>Das kommt mit dem nächsten Abgleich. Bis dahin arbeiten Sie mit dem Katalog weiter, der hier ist.</translation>
    </message>
    <message>
      <source>Machines</source>
      <translation>Maschinen</translation>
    </message>
    <message>
      <source>On this computer you keep {0}.</source>
      <translation>Auf diesem Computer behalten Sie: {0}.</translation>
    </message>
    <message>
      <source>Only a part of the catalogue is on this computer so far.</source>
      <translation>Auf diesem Computer ist bisher nur ein Ausschnitt des Katalogs.</translation>
    </message>
    <message>
      <source>Parts</source>
      <translation>Teile</translation>
    </message>
    <message>
      <source>Product line</source>
      <translation>Produktlinie</translation>
    </message>
    <message>
      <source>Whole catalogue</source>
      <translation>Ganzer Katalog</translation>
    </message>
    <message>
      <source>Whole catalogue without discontinued parts</source>
      <translation>Ganzer Katalog ohne abgekündigte Teile</translation>
    </message>
    <message>
      <source>You keep no discontinued parts on this computer.</source>
      <translation>Auf diesem Computer behalten Sie keine abgekündigten Teile.</translation>
    </message>
    <message>
      <source>Your IT keeps the catalogue for many desks, and chooses what is in it.</source>
      <translation>Ihre IT hält den Katalog für viele Arbeitsplätze bereit und bestimmt, was darin ist.</translation>
    </message>
    <message>
      <source>Your vendor is preparing what you chose; it comes by itself. Until then you go on with the catalogue that is here.</source>
      <translation>Der Hersteller bereitet Ihre Auswahl vor; sie kommt von selbst. Bis dahin arbeiten Sie mit dem Katalog weiter, der hier ist.</translation>
    </message>
    <message>
      <source>{0} and {1} more</source>
      <translation>{0} und {1} weitere</translation>
    </message>
    <message numerus="yes">
      <source>{0} of %n product line(s)</source>
      <translation>
        <numerusform>{0} von %n Produktlinie</numerusform>
        <numerusform>{0} von %n Produktlinien</numerusform>
      </translation>
    </message>
    <message>
      <source>{0} to fetch, {1} on this computer</source>
      <translation>{0} zu holen, {1} auf diesem Computer</translation>
    </message>
    <message>
      <source>{0}, about {1}</source>
      <translation>{0}, etwa {1}</translation>
    </message>
    <message>
      <source>{0}, without discontinued parts</source>
      <translation>{0}, ohne abgekündigte Teile</translation>
    </message>
    <message>
      <source>{0}, {1}</source>
      <translation>{0}, {1}</translation>
    </message>
  </context>
  <context>
    <name>months</name>
    <message>
      <source>Earnings</source>
      <translation>Provisionen</translation>
    </message>
    <message>
      <source>Month</source>
      <translation>Monat</translation>
    </message>
    <message>
      <source>Purchases</source>
      <translation>Einkäufe</translation>
    </message>
    <message numerus="yes">
      <source>last %n months</source>
      <translation>
        <numerusform>letzter Monat</numerusform>
        <numerusform>letzte %n Monate</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>last %n months, the pale one not over yet</source>
      <translation>
        <numerusform>letzter Monat, noch nicht vorbei</numerusform>
        <numerusform>letzte %n Monate, der blasse läuft noch</numerusform>
      </translation>
    </message>
    <message>
      <source>{0} so far</source>
      <translation>{0} bisher</translation>
    </message>
    <message>
      <source>{0} {1}</source>
      <translation>{0} {1}</translation>
    </message>
  </context>
  <context>
    <name>notifications</name>
    <message>
      <source>A delivery for {0} has arrived</source>
      <translation>Eine Lieferung zu {0} ist eingetroffen</translation>
    </message>
    <message>
      <source>A delivery for {0} is held up</source>
      <translation>Eine Lieferung zu {0} wird aufgehalten</translation>
    </message>
    <message>
      <source>An order</source>
      <translation>Eine Bestellung</translation>
    </message>
    <message>
      <source>PO {0}</source>
      <translation>Best. {0}</translation>
    </message>
    <message>
      <source>{0} is on hold</source>
      <translation>{0} ist angehalten</translation>
    </message>
    <message>
      <source>{0} on PO {1} comes on another day</source>
      <translation>{0} zu Bestellung {1} kommt an einem anderen Tag</translation>
    </message>
    <message>
      <source>{0} was acknowledged with changes</source>
      <translation>{0} wurde mit Änderungen bestätigt</translation>
    </message>
    <message>
      <source>{0} was refused</source>
      <translation>{0} wurde abgelehnt</translation>
    </message>
    <message>
      <source>{0}: lines were rejected</source>
      <translation>{0}: Zeilen wurden abgelehnt</translation>
    </message>
  </context>
  <context>
    <name>orders</name>
    <message numerus="yes">
      <source>%n line(s) changed</source>
      <translation>
        <numerusform>%n Zeile geändert</numerusform>
        <numerusform>%n Zeilen geändert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n line(s) held for you</source>
      <translation>
        <numerusform>%n Zeile für Sie angehalten</numerusform>
        <numerusform>%n Zeilen für Sie angehalten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n line(s) on back-order</source>
      <translation>
        <numerusform>%n Zeile im Rückstand</numerusform>
        <numerusform>%n Zeilen im Rückstand</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n package(s)</source>
      <translation>
        <numerusform>%n Packstück</numerusform>
        <numerusform>%n Packstücke</numerusform>
      </translation>
    </message>
    <message>
      <source>Accept prices up to {0} % higher</source>
      <translation>Preise bis {0} % höher annehmen</translation>
    </message>
    <message>
      <source>Acknowledged</source>
      <translation>Bestätigt</translation>
    </message>
    <message>
      <source>Acknowledged, {0} on back-order</source>
      <translation>Bestätigt, {0} im Rückstand</translation>
    </message>
    <message>
      <source>Acknowledgement</source>
      <translation>Auftragsbestätigung</translation>
    </message>
    <message>
      <source>Announced</source>
      <translation>Angekündigt</translation>
    </message>
    <message numerus="yes">
      <source>Answer %n line(s)</source>
      <translation>
        <numerusform>%n Zeile beantworten</numerusform>
        <numerusform>%n Zeilen beantworten</numerusform>
      </translation>
    </message>
    <message>
      <source>Arrived at the vendor</source>
      <translation>Beim Hersteller eingetroffen</translation>
    </message>
    <message>
      <source>Ask before any higher price</source>
      <translation>Vor jedem höheren Preis fragen</translation>
    </message>
    <message>
      <source>Ask before replacing</source>
      <translation>Vor dem Ersetzen fragen</translation>
    </message>
    <message>
      <source>Asked, no answer yet</source>
      <translation>Angefragt, noch keine Antwort</translation>
    </message>
    <message>
      <source>Back-order</source>
      <translation>Rückstand</translation>
    </message>
    <message>
      <source>Back-order what is missing</source>
      <translation>Fehlendes in den Rückstand</translation>
    </message>
    <message>
      <source>Being looked at</source>
      <translation>Wird geprüft</translation>
    </message>
    <message>
      <source>Buyer</source>
      <translation>Einkäufer</translation>
    </message>
    <message>
      <source>Cancel what is missing</source>
      <translation>Fehlendes stornieren</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Storniert</translation>
    </message>
    <message>
      <source>Cancelled or rejected</source>
      <translation>Storniert, abgelehnt</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>Geändert</translation>
    </message>
    <message>
      <source>Complete</source>
      <translation>Abgeschlossen</translation>
    </message>
    <message>
      <source>Core return</source>
      <translation>Altteilrückgabe</translation>
    </message>
    <message>
      <source>Count what has come</source>
      <translation>Zählen, was gekommen ist</translation>
    </message>
    <message>
      <source>Counted by you</source>
      <translation>Von Ihnen gezählt</translation>
    </message>
    <message>
      <source>Credited</source>
      <translation>Gutgeschrieben</translation>
    </message>
    <message>
      <source>Day moved: {0}</source>
      <translation>Termin verschoben: {0}</translation>
    </message>
    <message>
      <source>Delivered</source>
      <translation>Zugestellt</translation>
    </message>
    <message>
      <source>Delivered, to count</source>
      <translation>Zugestellt, zu zählen</translation>
    </message>
    <message>
      <source>Delivery</source>
      <translation>Lieferung</translation>
    </message>
    <message>
      <source>Delivery held up</source>
      <translation>Lieferung aufgehalten</translation>
    </message>
    <message>
      <source>Description</source>
      <translation>Bezeichnung</translation>
    </message>
    <message>
      <source>Discrepancy</source>
      <translation>Abweichung</translation>
    </message>
    <message>
      <source>Expected</source>
      <translation>Erwartet</translation>
    </message>
    <message>
      <source>For</source>
      <translation>Für</translation>
    </message>
    <message>
      <source>For whom</source>
      <translation>Für wen</translation>
    </message>
    <message>
      <source>From {0}</source>
      <translation>Von {0}</translation>
    </message>
    <message>
      <source>Granted</source>
      <translation>Genehmigt</translation>
    </message>
    <message>
      <source>Granted in part</source>
      <translation>Teilweise genehmigt</translation>
    </message>
    <message>
      <source>Granted, send it back</source>
      <translation>Genehmigt, bitte zurücksenden</translation>
    </message>
    <message>
      <source>Held</source>
      <translation>Angehalten</translation>
    </message>
    <message>
      <source>Held up</source>
      <translation>Aufgehalten</translation>
    </message>
    <message>
      <source>Instead: {0}</source>
      <translation>Stattdessen: {0}</translation>
    </message>
    <message>
      <source>Invoice</source>
      <translation>Rechnung</translation>
    </message>
    <message>
      <source>Invoiced</source>
      <translation>Berechnet</translation>
    </message>
    <message>
      <source>Line {0}: {1}</source>
      <translation>Zeile {0}: {1}</translation>
    </message>
    <message>
      <source>Lines</source>
      <translation>Zeilen</translation>
    </message>
    <message>
      <source>Moved</source>
      <translation>Verschoben</translation>
    </message>
    <message numerus="yes">
      <source>Moved %n time(s) so far</source>
      <translation>
        <numerusform>Bisher %n-mal verschoben</numerusform>
        <numerusform>Bisher %n-mal verschoben</numerusform>
      </translation>
    </message>
    <message>
      <source>Net as ordered</source>
      <translation>Netto wie bestellt</translation>
    </message>
    <message>
      <source>Net {0}</source>
      <translation>Netto {0}</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Neu</translation>
    </message>
    <message>
      <source>New for you</source>
      <translation>Neu für Sie</translation>
    </message>
    <message>
      <source>Next delivery</source>
      <translation>Nächste Lieferung</translation>
    </message>
    <message>
      <source>No replacements</source>
      <translation>Kein Ersatz</translation>
    </message>
    <message>
      <source>Note to the vendor: {0}</source>
      <translation>Hinweis an den Hersteller: {0}</translation>
    </message>
    <message>
      <source>On hold</source>
      <translation>Angehalten</translation>
    </message>
    <message>
      <source>On hold: {0}</source>
      <translation>Angehalten: {0}</translation>
    </message>
    <message>
      <source>On its way</source>
      <translation>Unterwegs</translation>
    </message>
    <message>
      <source>One shipment only</source>
      <translation>Nur eine Lieferung</translation>
    </message>
    <message>
      <source>Order of {0}</source>
      <translation>Bestellung von {0}</translation>
    </message>
    <message>
      <source>Order type</source>
      <translation>Bestellart</translation>
    </message>
    <message>
      <source>Ordered</source>
      <translation>Bestellt</translation>
    </message>
    <message>
      <source>PO number</source>
      <translation>Bestellnummer</translation>
    </message>
    <message>
      <source>PO {0}</source>
      <translation>Best. {0}</translation>
    </message>
    <message>
      <source>Part number</source>
      <translation>Teilenummer</translation>
    </message>
    <message>
      <source>Partly shipped</source>
      <translation>Teilweise versandt</translation>
    </message>
    <message>
      <source>Picked up</source>
      <translation>Abgeholt</translation>
    </message>
    <message>
      <source>Placed by phone</source>
      <translation>Telefonisch bestellt</translation>
    </message>
    <message>
      <source>Placed by phone as {0}</source>
      <translation>Telefonisch bestellt als {0}</translation>
    </message>
    <message>
      <source>Put on hold</source>
      <translation>Angehalten</translation>
    </message>
    <message>
      <source>Quantity</source>
      <translation>Menge</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Frage</translation>
    </message>
    <message>
      <source>Queued again</source>
      <translation>Wieder eingereiht</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>Eingegangen</translation>
    </message>
    <message>
      <source>Received by the vendor</source>
      <translation>Beim Hersteller</translation>
    </message>
    <message>
      <source>Received, differs</source>
      <translation>Eingegangen, weicht ab</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>Abgelehnt</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>Abgelehnt</translation>
    </message>
    <message>
      <source>Rejected by the vendor</source>
      <translation>Vom Hersteller abgelehnt</translation>
    </message>
    <message>
      <source>Replacements accepted</source>
      <translation>Ersatz erlaubt</translation>
    </message>
    <message>
      <source>Request answered</source>
      <translation>Anfrage beantwortet</translation>
    </message>
    <message>
      <source>Return</source>
      <translation>Rücksendung</translation>
    </message>
    <message>
      <source>Revision {0}</source>
      <translation>Revision {0}</translation>
    </message>
    <message>
      <source>Sent back</source>
      <translation>Zurückgesandt</translation>
    </message>
    <message>
      <source>Sent, no answer yet</source>
      <translation>Gesendet, ohne Antwort</translation>
    </message>
    <message>
      <source>Set aside</source>
      <translation>Zurückgestellt</translation>
    </message>
    <message>
      <source>Ship to {0}</source>
      <translation>Lieferung an {0}</translation>
    </message>
    <message>
      <source>Ship when all is there</source>
      <translation>Komplett liefern</translation>
    </message>
    <message>
      <source>Shipped</source>
      <translation>Versandt</translation>
    </message>
    <message>
      <source>Shipped and invoiced</source>
      <translation>Versandt und berechnet</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>Still to come</source>
      <translation>Kommt noch</translation>
    </message>
    <message>
      <source>Stock</source>
      <translation>Lager</translation>
    </message>
    <message>
      <source>The vendor wants to know more</source>
      <translation>Der Hersteller möchte mehr wissen</translation>
    </message>
    <message>
      <source>Unanswered</source>
      <translation>Unbeantwortet</translation>
    </message>
    <message>
      <source>Vendor’s number</source>
      <translation>Auftragsnummer</translation>
    </message>
    <message>
      <source>Waiting to be sent</source>
      <translation>Wartet auf das Senden</translation>
    </message>
    <message>
      <source>Wanted by {0}</source>
      <translation>Wunschtermin {0}</translation>
    </message>
    <message>
      <source>Warranty</source>
      <translation>Gewährleistung</translation>
    </message>
    <message>
      <source>Withdrawn</source>
      <translation>Zurückgezogen</translation>
    </message>
    <message>
      <source>Withdrawn by you</source>
      <translation>Von Ihnen zurückgezogen</translation>
    </message>
    <message>
      <source>You asked: {0}</source>
      <translation>Sie baten um: {0}</translation>
    </message>
    <message>
      <source>You earn</source>
      <translation>Ihre Provision</translation>
    </message>
    <message>
      <source>another quantity</source>
      <translation>andere Menge</translation>
    </message>
    <message>
      <source>approved</source>
      <translation>freigegeben</translation>
    </message>
    <message>
      <source>as ordered</source>
      <translation>wie bestellt</translation>
    </message>
    <message>
      <source>back-ordered</source>
      <translation>im Rückstand</translation>
    </message>
    <message>
      <source>by the vendor</source>
      <translation>beim Hersteller</translation>
    </message>
    <message>
      <source>by the vendor, {0}</source>
      <translation>beim Hersteller, {0}</translation>
    </message>
    <message>
      <source>by {0}</source>
      <translation>von {0}</translation>
    </message>
    <message>
      <source>by {0}, on {1}</source>
      <translation>von {0}, an {1}</translation>
    </message>
    <message>
      <source>cancel</source>
      <translation>Stornierung</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>storniert</translation>
    </message>
    <message>
      <source>confirmed</source>
      <translation>bestätigt</translation>
    </message>
    <message>
      <source>confirmed with a change</source>
      <translation>mit Änderung bestätigt</translation>
    </message>
    <message>
      <source>customer</source>
      <translation>Kunde</translation>
    </message>
    <message>
      <source>day to follow</source>
      <translation>Termin folgt</translation>
    </message>
    <message>
      <source>deliver sooner</source>
      <translation>frühere Lieferung</translation>
    </message>
    <message>
      <source>disputed</source>
      <translation>reklamiert</translation>
    </message>
    <message>
      <source>due {0}</source>
      <translation>fällig {0}</translation>
    </message>
    <message>
      <source>expected {0}</source>
      <translation>erwartet {0}</translation>
    </message>
    <message>
      <source>has a day now</source>
      <translation>hat jetzt einen Termin</translation>
    </message>
    <message>
      <source>held by the vendor</source>
      <translation>vom Hersteller angehalten</translation>
    </message>
    <message>
      <source>held for your answer</source>
      <translation>angehalten bis zu Ihrer Antwort</translation>
    </message>
    <message>
      <source>left {0}</source>
      <translation>versandt {0}</translation>
    </message>
    <message>
      <source>line {0}</source>
      <translation>Zeile {0}</translation>
    </message>
    <message>
      <source>lines {0}</source>
      <translation>Zeilen {0}</translation>
    </message>
    <message>
      <source>machine</source>
      <translation>Maschine</translation>
    </message>
    <message>
      <source>make it urgent</source>
      <translation>als dringend liefern</translation>
    </message>
    <message>
      <source>no day</source>
      <translation>kein Termin</translation>
    </message>
    <message>
      <source>no day yet</source>
      <translation>kein Termin</translation>
    </message>
    <message>
      <source>not here yet</source>
      <translation>noch nicht hier</translation>
    </message>
    <message numerus="yes">
      <source>of %n piece(s)</source>
      <translation>
        <numerusform>von %n Stück</numerusform>
        <numerusform>von %n Stück</numerusform>
      </translation>
    </message>
    <message>
      <source>open</source>
      <translation>offen</translation>
    </message>
    <message>
      <source>overdue</source>
      <translation>überfällig</translation>
    </message>
    <message>
      <source>paid</source>
      <translation>bezahlt</translation>
    </message>
    <message>
      <source>partly paid</source>
      <translation>teilweise bezahlt</translation>
    </message>
    <message>
      <source>payable</source>
      <translation>auszahlbar</translation>
    </message>
    <message>
      <source>pending</source>
      <translation>vorgemerkt</translation>
    </message>
    <message>
      <source>price to follow</source>
      <translation>Preis folgt</translation>
    </message>
    <message>
      <source>rejected</source>
      <translation>abgelehnt</translation>
    </message>
    <message>
      <source>requisition</source>
      <translation>Anforderung</translation>
    </message>
    <message>
      <source>reversed</source>
      <translation>storniert</translation>
    </message>
    <message>
      <source>same order by phone</source>
      <translation>dieselbe Bestellung am Telefon</translation>
    </message>
    <message>
      <source>ship elsewhere</source>
      <translation>andere Lieferadresse</translation>
    </message>
    <message>
      <source>stock</source>
      <translation>Lager</translation>
    </message>
    <message>
      <source>today</source>
      <translation>heute</translation>
    </message>
    <message>
      <source>tomorrow</source>
      <translation>morgen</translation>
    </message>
    <message>
      <source>was {0}</source>
      <translation>war {0}</translation>
    </message>
    <message numerus="yes">
      <source>was {0}, %n day(s) later</source>
      <translation>
        <numerusform>war {0}, %n Tag später</numerusform>
        <numerusform>war {0}, %n Tage später</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>was {0}, %n day(s) sooner</source>
      <translation>
        <numerusform>war {0}, %n Tag früher</numerusform>
        <numerusform>war {0}, %n Tage früher</numerusform>
      </translation>
    </message>
    <message>
      <source>with {0}</source>
      <translation>mit {0}</translation>
    </message>
    <message>
      <source>work order</source>
      <translation>Arbeitsauftrag</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>gestern</translation>
    </message>
    <message>
      <source>your answer to a held line</source>
      <translation>Ihre Antwort zu einer angehaltenen Zeile</translation>
    </message>
    <message>
      <source>{0} %</source>
      <translation>{0} %</translation>
    </message>
    <message>
      <source>{0} %, over your {1} %</source>
      <translation>{0} %, über Ihren {1} %</translation>
    </message>
    <message>
      <source>{0} %, within your {1} %</source>
      <translation>{0} %, erlaubt {1} %</translation>
    </message>
    <message>
      <source>{0} confirmed</source>
      <translation>{0} bestätigt</translation>
    </message>
    <message>
      <source>{0} confirmed, {1}</source>
      <translation>{0} bestätigt, {1}</translation>
    </message>
    <message>
      <source>{0} held, needs your answer</source>
      <translation>{0} angehalten, braucht Ihre Antwort</translation>
    </message>
    <message>
      <source>{0} held, needs your answer by {2}</source>
      <translation>{0} angehalten, braucht Ihre Antwort bis {2}</translation>
    </message>
    <message>
      <source>{0} held, your answer is given</source>
      <translation>{0} angehalten, Ihre Antwort ist gegeben</translation>
    </message>
    <message>
      <source>{0} more than ordered were sent</source>
      <translation>{0} mehr als bestellt gesandt</translation>
    </message>
    <message>
      <source>{0} not answered yet</source>
      <translation>{0} noch nicht beantwortet</translation>
    </message>
    <message>
      <source>{0} not sent yet</source>
      <translation>{0} noch nicht gesendet</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0} von {1}</translation>
    </message>
    <message>
      <source>{0} of {1} shipped</source>
      <translation>{0} von {1} versandt</translation>
    </message>
    <message>
      <source>{0} on back-order, no day yet</source>
      <translation>{0} im Rückstand, noch kein Termin</translation>
    </message>
    <message>
      <source>{0} on back-order, {1}</source>
      <translation>{0} im Rückstand, {1}</translation>
    </message>
    <message>
      <source>{0} received</source>
      <translation>{0} eingegangen</translation>
    </message>
    <message>
      <source>{0} shipped</source>
      <translation>{0} versandt</translation>
    </message>
    <message>
      <source>{0} shipped, {1}</source>
      <translation>{0} versandt, {1}</translation>
    </message>
    <message>
      <source>{0} shipped, {2} in dispute</source>
      <translation>{0} versandt, {2} reklamiert</translation>
    </message>
    <message>
      <source>{0}. Last change here {1}</source>
      <translation>{0}. Letzte Änderung hier {1}</translation>
    </message>
  </context>
  <context>
    <name>outbox</name>
    <message>
      <source>&amp;Dismiss</source>
      <translation>Ausb&amp;lenden</translation>
    </message>
    <message>
      <source>&amp;Edit as new</source>
      <translation>Als neu b&amp;earbeiten</translation>
    </message>
    <message>
      <source>&amp;Edit…</source>
      <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
      <source>&amp;Queue again</source>
      <translation>Wieder e&amp;inreihen</translation>
    </message>
    <message>
      <source>&amp;Withdraw…</source>
      <translation>Zurüc&amp;kziehen…</translation>
    </message>
    <message>
      <source>Answered</source>
      <translation>Beantwortet</translation>
    </message>
    <message>
      <source>Being sent</source>
      <translation>Wird gesendet</translation>
    </message>
    <message>
      <source>Catalogue error report</source>
      <translation>Meldung eines Katalogfehlers</translation>
    </message>
    <message>
      <source>Claim</source>
      <translation>Reklamation</translation>
    </message>
    <message>
      <source>Delivery received</source>
      <translation>Lieferung eingegangen</translation>
    </message>
    <message>
      <source>Everything you confirmed has reached the vendor</source>
      <translation>Alles, was Sie bestätigt haben, ist beim Hersteller angekommen</translation>
    </message>
    <message>
      <source>Feedback</source>
      <translation>Rückmeldung</translation>
    </message>
    <message>
      <source>Goes out after {0}</source>
      <translation>Geht hinaus nach {0}</translation>
    </message>
    <message>
      <source>It was sent, but no answer came; the hub is asked first.</source>
      <translation>Es wurde gesendet, aber es kam keine Antwort; zuerst wird der Hub gefragt.</translation>
    </message>
    <message>
      <source>Last: {0}, {1}.</source>
      <translation>Zuletzt: {0}, {1}.</translation>
    </message>
    <message>
      <source>Machine</source>
      <translation>Maschine</translation>
    </message>
    <message>
      <source>Next try</source>
      <translation>Nächster Versuch</translation>
    </message>
    <message>
      <source>Next try {0}.</source>
      <translation>Nächster Versuch {0}.</translation>
    </message>
    <message>
      <source>No answer yet</source>
      <translation>Noch keine Antwort</translation>
    </message>
    <message>
      <source>Nothing is sent until you sign in again. The queue is kept.</source>
      <translation>Nichts wird gesendet, bis Sie sich wieder anmelden. Was wartet, bleibt erhalten.</translation>
    </message>
    <message>
      <source>Nothing is waiting to be sent</source>
      <translation>Nichts zu senden</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Bestellung</translation>
    </message>
    <message>
      <source>Order placed by phone</source>
      <translation>Telefonische Bestellung</translation>
    </message>
    <message>
      <source>Placed by &amp;phone…</source>
      <translation>&amp;Telefonisch bestellt…</translation>
    </message>
    <message>
      <source>Placed by phone</source>
      <translation>Telefonisch bestellt</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>Eingegangen</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>Abgelehnt</translation>
    </message>
    <message>
      <source>Request about an order</source>
      <translation>Anfrage zu einer Bestellung</translation>
    </message>
    <message>
      <source>Set &amp;aside</source>
      <translation>Z&amp;urückstellen</translation>
    </message>
    <message>
      <source>Set aside</source>
      <translation>Zurückgestellt</translation>
    </message>
    <message>
      <source>Shared draft</source>
      <translation>Gemeinsamer Entwurf</translation>
    </message>
    <message>
      <source>Show the &amp;order</source>
      <translation>Bestellung an&amp;zeigen</translation>
    </message>
    <message>
      <source>Since</source>
      <translation>Seit</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>The hub cannot be reached.</source>
      <translation>Der Hub ist nicht erreichbar.</translation>
    </message>
    <message>
      <source>The network is switched off. What waits is sent when it is on.</source>
      <translation>Das Netzwerk ist ausgeschaltet. Was wartet, wird gesendet, sobald es an ist.</translation>
    </message>
    <message>
      <source>Tries</source>
      <translation>Versuche</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>Wartet</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Was</translation>
    </message>
    <message>
      <source>What you order goes out by itself. While the vendor cannot be reached, it waits here.</source>
      <translation>Was Sie bestellen, geht von selbst hinaus. Solange der Hersteller nicht erreichbar ist, wartet es hier.</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Warum</translation>
    </message>
    <message>
      <source>Will be sent when the hub can be reached.</source>
      <translation>Wird gesendet, sobald der Hub erreichbar ist.</translation>
    </message>
    <message>
      <source>Withdrawn</source>
      <translation>Zurückgezogen</translation>
    </message>
    <message>
      <source>You set it aside; it is not sent.</source>
      <translation>Sie haben es zurückgestellt; es wird nicht gesendet.</translation>
    </message>
    <message>
      <source>Your vendor: {0}</source>
      <translation>Ihr Lieferant: {0}</translation>
    </message>
  </context>
  <context>
    <name>palette</name>
    <message numerus="yes">
      <source>%n pages</source>
      <translation>
        <numerusform>%n Seite</numerusform>
        <numerusform>%n Seiten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n parts</source>
      <translation>
        <numerusform>%n Teil</numerusform>
        <numerusform>%n Teile</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>All %n parts in the catalogue</source>
      <translation>
        <numerusform>Alle %n Teile im Katalog</numerusform>
        <numerusform>Alle %n Teile im Katalog</numerusform>
      </translation>
    </message>
    <message>
      <source>All parts in the catalogue</source>
      <translation>Alle Teile im Katalog</translation>
    </message>
    <message>
      <source>Commands</source>
      <translation>Befehle</translation>
    </message>
    <message>
      <source>Deliveries</source>
      <translation>Lieferungen</translation>
    </message>
    <message>
      <source>Delivery {0}</source>
      <translation>Lieferung {0}</translation>
    </message>
    <message>
      <source>Lists</source>
      <translation>Listen</translation>
    </message>
    <message>
      <source>Manuals</source>
      <translation>Handbücher</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Bestellung</translation>
    </message>
    <message>
      <source>Orders</source>
      <translation>Bestellungen</translation>
    </message>
    <message>
      <source>PO {0}</source>
      <translation>Best. {0}</translation>
    </message>
    <message>
      <source>Pages in manuals</source>
      <translation>Seiten in Handbüchern</translation>
    </message>
    <message>
      <source>Parts</source>
      <translation>Teile</translation>
    </message>
    <message>
      <source>Recent</source>
      <translation>Zuletzt benutzt</translation>
    </message>
    <message>
      <source>now {0}</source>
      <translation>jetzt {0}</translation>
    </message>
    <message>
      <source>p. {0}</source>
      <translation>S. {0}</translation>
    </message>
    <message>
      <source>rev {0}</source>
      <translation>Rev. {0}</translation>
    </message>
    <message>
      <source>{0} in {1}</source>
      <translation>{0} in {1}</translation>
    </message>
  </context>
  <context>
    <name>paper</name>
    <message>
      <source>#</source>
      <translation>Pos.</translation>
    </message>
    <message>
      <source>Account</source>
      <translation>Konto</translation>
    </message>
    <message>
      <source>Adjusted</source>
      <translation>Angepasst</translation>
    </message>
    <message>
      <source>Amount</source>
      <translation>Betrag</translation>
    </message>
    <message>
      <source>Base</source>
      <translation>Basis</translation>
    </message>
    <message>
      <source>Brought forward</source>
      <translation>Saldovortrag</translation>
    </message>
    <message>
      <source>Can be disputed until</source>
      <translation>Reklamierbar bis</translation>
    </message>
    <message>
      <source>Carried forward</source>
      <translation>Übertrag</translation>
    </message>
    <message>
      <source>Carrier</source>
      <translation>Spediteur</translation>
    </message>
    <message>
      <source>Closing balance</source>
      <translation>Endsaldo</translation>
    </message>
    <message>
      <source>Commission statement {number}</source>
      <translation>Provisionsabrechnung {number}</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>Währung</translation>
    </message>
    <message>
      <source>Customer {ref}</source>
      <translation>Kunde {ref}</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>Deliver to</source>
      <translation>Lieferung an</translation>
    </message>
    <message>
      <source>Description</source>
      <translation>Bezeichnung</translation>
    </message>
    <message>
      <source>Earned</source>
      <translation>Verdient</translation>
    </message>
    <message>
      <source>Entries of this statement</source>
      <translation>Buchungen dieser Abrechnung</translation>
    </message>
    <message>
      <source>Entry</source>
      <translation>Buchung</translation>
    </message>
    <message>
      <source>Expired</source>
      <translation>Verfallen</translation>
    </message>
    <message>
      <source>For</source>
      <translation>Wofür</translation>
    </message>
    <message>
      <source>If something differs</source>
      <translation>Bei Abweichungen</translation>
    </message>
    <message>
      <source>Issued</source>
      <translation>Ausgestellt</translation>
    </message>
    <message>
      <source>Item</source>
      <translation>Pos.</translation>
    </message>
    <message>
      <source>Line {line}: {reason}</source>
      <translation>Position {line}: {reason}</translation>
    </message>
    <message>
      <source>Machine {ref}</source>
      <translation>Maschine {ref}</translation>
    </message>
    <message>
      <source>Marked for</source>
      <translation>Kommission</translation>
    </message>
    <message>
      <source>Needed by</source>
      <translation>Wunschtermin</translation>
    </message>
    <message>
      <source>Net price</source>
      <translation>Nettopreis</translation>
    </message>
    <message>
      <source>Note to the vendor</source>
      <translation>Mitteilung an den Hersteller</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Bestellkennung</translation>
    </message>
    <message>
      <source>Order type</source>
      <translation>Bestellart</translation>
    </message>
    <message>
      <source>Order {id}</source>
      <translation>Bestellung {id}</translation>
    </message>
    <message>
      <source>Ordered by</source>
      <translation>Bestellt von</translation>
    </message>
    <message>
      <source>Ordered on</source>
      <translation>Bestellt am</translation>
    </message>
    <message>
      <source>PO {number}</source>
      <translation>Best. {number}</translation>
    </message>
    <message>
      <source>PO {po_number} line {line}</source>
      <translation>Best. {po_number} Pos. {line}</translation>
    </message>
    <message>
      <source>Paid on {day} by credit note {reference}</source>
      <translation>Ausgezahlt am {day} als Gutschrift {reference}</translation>
    </message>
    <message>
      <source>Paid on {day} by transfer {reference}</source>
      <translation>Ausgezahlt am {day} per Überweisung {reference}</translation>
    </message>
    <message>
      <source>Paid on {day} in points {reference}</source>
      <translation>Ausgezahlt am {day} in Punkten {reference}</translation>
    </message>
    <message>
      <source>Paid out</source>
      <translation>Ausgezahlt</translation>
    </message>
    <message>
      <source>Part number</source>
      <translation>Teilenummer</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Zeitraum</translation>
    </message>
    <message>
      <source>Purchase order</source>
      <translation>Bestellung</translation>
    </message>
    <message>
      <source>Purchase order {name}</source>
      <translation>Bestellung {name}</translation>
    </message>
    <message>
      <source>Quantity</source>
      <translation>Menge</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>Satz</translation>
    </message>
    <message>
      <source>Receiving labels {number}</source>
      <translation>Wareneingangsetiketten {number}</translation>
    </message>
    <message>
      <source>Recomputed</source>
      <translation>Neu berechnet</translation>
    </message>
    <message>
      <source>Refused by the vendor</source>
      <translation>Vom Hersteller abgelehnt</translation>
    </message>
    <message>
      <source>Requisition {ref}</source>
      <translation>Anforderung {ref}</translation>
    </message>
    <message>
      <source>Reversal</source>
      <translation>Storno</translation>
    </message>
    <message>
      <source>Some of these amounts were calculated by a rule made up for imported orders; they are no claim on the vendor.</source>
      <translation>Einige dieser Beträge sind nach einer Regel berechnet, die für importierte Bestellungen angenommen wurde; aus ihnen folgt kein Anspruch gegen den Hersteller.</translation>
    </message>
    <message>
      <source>Statement {number}</source>
      <translation>Abrechnung {number}</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>Stock</source>
      <translation>Lager</translation>
    </message>
    <message>
      <source>Total, without tax and freight</source>
      <translation>Summe ohne Steuer und Fracht</translation>
    </message>
    <message>
      <source>Vendor's order</source>
      <translation>Auftrag des Herstellers</translation>
    </message>
    <message>
      <source>Work order {ref}</source>
      <translation>Werkstattauftrag {ref}</translation>
    </message>
    <message>
      <source>approved</source>
      <translation>freigegeben</translation>
    </message>
    <message>
      <source>as required</source>
      <translation>nach Bedarf</translation>
    </message>
    <message>
      <source>ask before replacing</source>
      <translation>vor Ersatz nachfragen</translation>
    </message>
    <message>
      <source>back-orders allowed</source>
      <translation>Rückstände erlaubt</translation>
    </message>
    <message>
      <source>bag</source>
      <translation>Beutel</translation>
    </message>
    <message>
      <source>box</source>
      <translation>Schachtel</translation>
    </message>
    <message>
      <source>by length</source>
      <translation>nach Länge</translation>
    </message>
    <message>
      <source>carton</source>
      <translation>Karton</translation>
    </message>
    <message>
      <source>cm</source>
      <translation>cm</translation>
    </message>
    <message>
      <source>customer</source>
      <translation>Kunde</translation>
    </message>
    <message>
      <source>does not fit</source>
      <translation>passt nicht</translation>
    </message>
    <message>
      <source>does not fit: {condition}</source>
      <translation>passt nicht: {condition}</translation>
    </message>
    <message>
      <source>dozen</source>
      <translation>Dtzd.</translation>
    </message>
    <message>
      <source>for reference, not sold alone</source>
      <translation>nur zur Ansicht, nicht einzeln erhältlich</translation>
    </message>
    <message>
      <source>g</source>
      <translation>g</translation>
    </message>
    <message>
      <source>in</source>
      <translation>Zoll</translation>
    </message>
    <message>
      <source>kg</source>
      <translation>kg</translation>
    </message>
    <message>
      <source>kit</source>
      <translation>Kit</translation>
    </message>
    <message>
      <source>l</source>
      <translation>l</translation>
    </message>
    <message>
      <source>lb</source>
      <translation>lb</translation>
    </message>
    <message>
      <source>lines without a price: {unpriced} of {lines}</source>
      <translation>Positionen ohne Preis: {unpriced} von {lines}</translation>
    </message>
    <message>
      <source>m</source>
      <translation>m</translation>
    </message>
    <message>
      <source>machine</source>
      <translation>Maschine</translation>
    </message>
    <message>
      <source>main store</source>
      <translation>Hauptlager</translation>
    </message>
    <message>
      <source>may fit: needs {what}</source>
      <translation>passt vielleicht: dazu fehlt {what}</translation>
    </message>
    <message>
      <source>ml</source>
      <translation>ml</translation>
    </message>
    <message>
      <source>mm</source>
      <translation>mm</translation>
    </message>
    <message>
      <source>m²</source>
      <translation>m²</translation>
    </message>
    <message>
      <source>no PO number</source>
      <translation>ohne Bestellnummer</translation>
    </message>
    <message>
      <source>no back-orders</source>
      <translation>keine Rückstände</translation>
    </message>
    <message>
      <source>no replacements</source>
      <translation>kein Ersatz</translation>
    </message>
    <message>
      <source>not yet known</source>
      <translation>noch nicht bekannt</translation>
    </message>
    <message>
      <source>now {number}</source>
      <translation>jetzt {number}</translation>
    </message>
    <message>
      <source>one shipment only</source>
      <translation>nur eine Lieferung</translation>
    </message>
    <message>
      <source>order the next higher assembly</source>
      <translation>nächsthöhere Baugruppe bestellen</translation>
    </message>
    <message>
      <source>pack</source>
      <translation>Pkg.</translation>
    </message>
    <message>
      <source>page {page} of {pages}</source>
      <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
      <source>page {page} of {pages}, printed {at}</source>
      <translation>Seite {page} von {pages}, gedruckt am {at}</translation>
    </message>
    <message>
      <source>paid</source>
      <translation>ausgezahlt</translation>
    </message>
    <message>
      <source>pair</source>
      <translation>Paar</translation>
    </message>
    <message>
      <source>part shipments allowed</source>
      <translation>Teillieferungen erlaubt</translation>
    </message>
    <message>
      <source>payable</source>
      <translation>auszahlbar</translation>
    </message>
    <message>
      <source>pcs</source>
      <translation>Stk.</translation>
    </message>
    <message>
      <source>pending</source>
      <translation>vorgemerkt</translation>
    </message>
    <message>
      <source>price may differ by {percent}</source>
      <translation>Preisabweichung bis {percent} erlaubt</translation>
    </message>
    <message>
      <source>prices are indicative until the vendor acknowledges them</source>
      <translation>Preise unverbindlich bis zur Auftragsbestätigung</translation>
    </message>
    <message>
      <source>printed {at}</source>
      <translation>gedruckt am {at}</translation>
    </message>
    <message>
      <source>ref.</source>
      <translation>Ansicht</translation>
    </message>
    <message>
      <source>replacements accepted</source>
      <translation>Ersatz erlaubt</translation>
    </message>
    <message>
      <source>requisition</source>
      <translation>Anforderung</translation>
    </message>
    <message>
      <source>rev {revision}</source>
      <translation>Rev. {revision}</translation>
    </message>
    <message>
      <source>reversed</source>
      <translation>storniert</translation>
    </message>
    <message>
      <source>roll</source>
      <translation>Rolle</translation>
    </message>
    <message>
      <source>set</source>
      <translation>Satz</translation>
    </message>
    <message>
      <source>ship complete only</source>
      <translation>nur vollständig liefern</translation>
    </message>
    <message>
      <source>the build day</source>
      <translation>das Baudatum</translation>
    </message>
    <message>
      <source>the market</source>
      <translation>der Markt</translation>
    </message>
    <message>
      <source>the model</source>
      <translation>das Modell</translation>
    </message>
    <message>
      <source>the serial number</source>
      <translation>die Seriennummer</translation>
    </message>
    <message>
      <source>the serial number of the {name}</source>
      <translation>die Seriennummer: {name}</translation>
    </message>
    <message>
      <source>whether it has {name}</source>
      <translation>ob sie {name} hat</translation>
    </message>
    <message>
      <source>whether {name} was made</source>
      <translation>ob {name} ausgeführt wurde</translation>
    </message>
    <message>
      <source>work order</source>
      <translation>Werkstattauftrag</translation>
    </message>
    <message>
      <source>{gross} less {tax} tax</source>
      <translation>{gross} abzüglich {tax} Steuer</translation>
    </message>
    <message numerus="yes">
      <source>{n} row(s)</source>
      <translation>
        <numerusform>{n} Zeile</numerusform>
        <numerusform>{n} Zeilen</numerusform>
      </translation>
    </message>
    <message>
      <source>{qty} for {whom}</source>
      <translation>{qty} für {whom}</translation>
    </message>
  </context>
  <context>
    <name>scales</name>
    <message>
      <source>The highest step is reached.</source>
      <translation>Die höchste Stufe ist erreicht.</translation>
    </message>
    <message>
      <source>{0} more reach {1} for the whole year: {2} instead of {3}.</source>
      <translation>Mit {0} mehr erreichen Sie {1} für das ganze Jahr: {2} statt {3}.</translation>
    </message>
    <message>
      <source>{0} more reach {1}.</source>
      <translation>Mit {0} mehr erreichen Sie {1}.</translation>
    </message>
    <message>
      <source>{0} so far, nothing reached yet</source>
      <translation>{0} bisher, noch nichts erreicht</translation>
    </message>
    <message>
      <source>{0} so far, {1} reached</source>
      <translation>{0} bisher, {1} erreicht</translation>
    </message>
    <message>
      <source>{0} {1}</source>
      <translation>{0} {1}</translation>
    </message>
  </context>
  <context>
    <name>settings</name>
    <message>
      <source>As the vendor knew it</source>
      <translation>Stand beim Hersteller</translation>
    </message>
    <message>
      <source>Catalogue</source>
      <translation>Katalog</translation>
    </message>
    <message>
      <source>Catalogue, prices and stock</source>
      <translation>Katalog, Preise und Bestand</translation>
    </message>
    <message>
      <source>Checked</source>
      <translation>Geprüft</translation>
    </message>
    <message>
      <source>Copying: {0}…</source>
      <translation>Wird kopiert: {0}…</translation>
    </message>
    <message>
      <source>Disk</source>
      <translation>Datenträger</translation>
    </message>
    <message>
      <source>Documents, drawings, pictures</source>
      <translation>Dokumente, Zeichnungen, Bilder</translation>
    </message>
    <message>
      <source>Everything is up to date</source>
      <translation>Alles ist auf dem neuesten Stand</translation>
    </message>
    <message>
      <source>Good</source>
      <translation>In Ordnung</translation>
    </message>
    <message>
      <source>Last problem</source>
      <translation>Letztes Problem</translation>
    </message>
    <message>
      <source>Look at it</source>
      <translation>Bitte prüfen</translation>
    </message>
    <message>
      <source>Manuals</source>
      <translation>Handbücher</translation>
    </message>
    <message>
      <source>Orders, notes and the outbox</source>
      <translation>Bestellungen, Notizen und Ausgang</translation>
    </message>
    <message>
      <source>Outbox</source>
      <translation>Ausgang</translation>
    </message>
    <message>
      <source>Prices</source>
      <translation>Preise</translation>
    </message>
    <message>
      <source>Program</source>
      <translation>Programm</translation>
    </message>
    <message>
      <source>Reading: {0}…</source>
      <translation>Wird gelesen: {0}…</translation>
    </message>
    <message>
      <source>Shared content</source>
      <translation>Gemeinsame Inhalte</translation>
    </message>
    <message>
      <source>Sign-in</source>
      <translation>Anmeldung</translation>
    </message>
    <message>
      <source>Stock</source>
      <translation>Bestand</translation>
    </message>
    <message>
      <source>There is nothing for your account in this folder.</source>
      <translation>In diesem Ordner ist nichts für Ihr Konto.</translation>
    </message>
    <message>
      <source>Unpacking and checking: {0}…</source>
      <translation>Wird entpackt und geprüft: {0}…</translation>
    </message>
    <message>
      <source>Vendor's key</source>
      <translation>Schlüssel des Herstellers</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Version</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Was</translation>
    </message>
    <message>
      <source>Your vendor's hub</source>
      <translation>Hub des Herstellers</translation>
    </message>
    <message>
      <source>approve orders</source>
      <translation>Bestellungen freigeben</translation>
    </message>
    <message>
      <source>ask for parts</source>
      <translation>Teile anfordern</translation>
    </message>
    <message>
      <source>in a file that only you can read, because no keyring answers here</source>
      <translation>in einer Datei, die nur Sie lesen können, weil hier kein Schlüsselbund antwortet</translation>
    </message>
    <message>
      <source>in this computer's keyring</source>
      <translation>im Schlüsselbund dieses Computers</translation>
    </message>
    <message>
      <source>make claims and returns</source>
      <translation>reklamieren und zurücksenden</translation>
    </message>
    <message>
      <source>manage people</source>
      <translation>Benutzer verwalten</translation>
    </message>
    <message>
      <source>never</source>
      <translation>nie</translation>
    </message>
    <message>
      <source>nowhere: nobody is signed in</source>
      <translation>nirgends: Niemand ist angemeldet</translation>
    </message>
    <message>
      <source>place orders</source>
      <translation>bestellen</translation>
    </message>
    <message>
      <source>register deals</source>
      <translation>Geschäfte melden</translation>
    </message>
    <message>
      <source>see earnings</source>
      <translation>Provisionen sehen</translation>
    </message>
    <message>
      <source>see net prices</source>
      <translation>Nettopreise sehen</translation>
    </message>
    <message>
      <source>{0} fetched anew</source>
      <translation>{0} neu geladen</translation>
    </message>
    <message>
      <source>{0} news from the vendor</source>
      <translation>{0} Neuigkeiten vom Hersteller</translation>
    </message>
    <message>
      <source>{0} sent</source>
      <translation>{0} gesendet</translation>
    </message>
    <message>
      <source>{0} updated</source>
      <translation>{0} aktualisiert</translation>
    </message>
    <message>
      <source>{0}.</source>
      <translation>{0}.</translation>
    </message>
    <message>
      <source>{0}: comes with the first check, which tells your price group.</source>
      <translation>{0}: beim ersten Abgleich, der Ihre Preisgruppe nennt.</translation>
    </message>
    <message>
      <source>{0}: is the one you have.</source>
      <translation>{0}: wie bei Ihnen.</translation>
    </message>
    <message>
      <source>{0}: taken.</source>
      <translation>{0}: übernommen.</translation>
    </message>
    <message>
      <source>{0}: updated.</source>
      <translation>{0}: aktualisiert.</translation>
    </message>
    <message>
      <source>{0}: {1}</source>
      <translation>{0}: {1}</translation>
    </message>
  </context>
  <context>
    <name>shipments</name>
    <message>
      <source>Announced</source>
      <translation>Angekündigt</translation>
    </message>
    <message>
      <source>As announced</source>
      <translation>Wie angekündigt</translation>
    </message>
    <message>
      <source>Carrier</source>
      <translation>Spediteur</translation>
    </message>
    <message>
      <source>Count and receive</source>
      <translation>Zählen und Eingang buchen</translation>
    </message>
    <message>
      <source>Count not finished</source>
      <translation>Zählung nicht beendet</translation>
    </message>
    <message>
      <source>Counted</source>
      <translation>Gezählt</translation>
    </message>
    <message>
      <source>Damaged</source>
      <translation>Beschädigt</translation>
    </message>
    <message>
      <source>Damaged on the way</source>
      <translation>Unterwegs beschädigt</translation>
    </message>
    <message>
      <source>Delayed</source>
      <translation>Verspätet</translation>
    </message>
    <message>
      <source>Delivered</source>
      <translation>Zugestellt</translation>
    </message>
    <message>
      <source>Delivered, to count</source>
      <translation>Zugestellt, zu zählen</translation>
    </message>
    <message>
      <source>Delivery</source>
      <translation>Lieferung</translation>
    </message>
    <message>
      <source>Description</source>
      <translation>Bezeichnung</translation>
    </message>
    <message>
      <source>Expected</source>
      <translation>Erwartet</translation>
    </message>
    <message>
      <source>For whom</source>
      <translation>Für wen</translation>
    </message>
    <message>
      <source>For {0}</source>
      <translation>Für {0}</translation>
    </message>
    <message>
      <source>Found good</source>
      <translation>Gut gefunden</translation>
    </message>
    <message>
      <source>Held up</source>
      <translation>Aufgehalten</translation>
    </message>
    <message>
      <source>Left the vendor</source>
      <translation>Vom Hersteller versandt</translation>
    </message>
    <message>
      <source>Lines</source>
      <translation>Zeilen</translation>
    </message>
    <message>
      <source>Lost on the way</source>
      <translation>Unterwegs verloren</translation>
    </message>
    <message>
      <source>More than announced: put it aside</source>
      <translation>Mehr als angekündigt: beiseitelegen</translation>
    </message>
    <message>
      <source>Not accepted</source>
      <translation>Annahme verweigert</translation>
    </message>
    <message>
      <source>Not ordered: put it aside</source>
      <translation>Nicht bestellt: beiseitelegen</translation>
    </message>
    <message>
      <source>On its way</source>
      <translation>Unterwegs</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Bestellung</translation>
    </message>
    <message>
      <source>Orders</source>
      <translation>Bestellungen</translation>
    </message>
    <message>
      <source>Out for delivery</source>
      <translation>In Zustellung</translation>
    </message>
    <message>
      <source>Package</source>
      <translation>Packstück</translation>
    </message>
    <message>
      <source>Packages</source>
      <translation>Packstücke</translation>
    </message>
    <message>
      <source>Part number</source>
      <translation>Teilenummer</translation>
    </message>
    <message>
      <source>Picked up</source>
      <translation>Abgeholt</translation>
    </message>
    <message>
      <source>Pieces are counted in whole numbers, written without separators.</source>
      <translation>Stücke werden in ganzen Zahlen gezählt, ohne Trennzeichen.</translation>
    </message>
    <message>
      <source>Quantities have at most three decimals.</source>
      <translation>Mengen haben höchstens drei Nachkommastellen.</translation>
    </message>
    <message>
      <source>Quantity</source>
      <translation>Menge</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>Eingegangen</translation>
    </message>
    <message>
      <source>Received, differs</source>
      <translation>Eingegangen, weicht ab</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>This cannot be a quantity.</source>
      <translation>Das kann keine Menge sein.</translation>
    </message>
    <message>
      <source>This is not a number.</source>
      <translation>Das ist keine Zahl.</translation>
    </message>
    <message>
      <source>To stock</source>
      <translation>Auf Lager</translation>
    </message>
    <message>
      <source>WO {0}</source>
      <translation>WA {0}</translation>
    </message>
    <message>
      <source>Wrong part</source>
      <translation>Falsches Teil</translation>
    </message>
    <message>
      <source>by {0}</source>
      <translation>von {0}</translation>
    </message>
    <message>
      <source>customer</source>
      <translation>Kunde</translation>
    </message>
    <message>
      <source>from {0}</source>
      <translation>aus {0}</translation>
    </message>
    <message>
      <source>machine</source>
      <translation>Maschine</translation>
    </message>
    <message>
      <source>machine {0}</source>
      <translation>Maschine {0}</translation>
    </message>
    <message>
      <source>no day yet</source>
      <translation>noch kein Termin</translation>
    </message>
    <message>
      <source>requisition</source>
      <translation>Anforderung</translation>
    </message>
    <message>
      <source>stock</source>
      <translation>Lager</translation>
    </message>
    <message>
      <source>today</source>
      <translation>heute</translation>
    </message>
    <message>
      <source>tomorrow</source>
      <translation>morgen</translation>
    </message>
    <message>
      <source>work order</source>
      <translation>Werkstattauftrag</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>gestern</translation>
    </message>
    <message>
      <source>{0} damaged</source>
      <translation>{0} beschädigt</translation>
    </message>
    <message>
      <source>{0} good</source>
      <translation>{0} gut</translation>
    </message>
    <message>
      <source>{0} not ordered</source>
      <translation>{0} nicht bestellt</translation>
    </message>
    <message>
      <source>{0} over</source>
      <translation>{0} zu viel</translation>
    </message>
    <message>
      <source>{0} short</source>
      <translation>{0} zu wenig</translation>
    </message>
    <message>
      <source>{0} wrong part</source>
      <translation>{0} falsches Teil</translation>
    </message>
    <message>
      <source>{0}, late</source>
      <translation>{0}, verspätet</translation>
    </message>
  </context>
</TS>
