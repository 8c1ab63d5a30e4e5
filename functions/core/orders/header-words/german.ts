import { fieldWords, type HeaderWords } from "../field-words.ts";

/** Headers in German. */
export const german: HeaderWords = {
  orderId: fieldWords(
    "Bestellnummer, Bestell-Nr, Bestell-ID, Bestellungs-ID, Bestellungsnummer, Auftragsnummer, Auftrags-Nr, Auftrags-ID, Auftrag-Nr, Order-Nr, Ordernummer" +
      "| Bestellung, Auftrag, Rechnung, Rechnungsnummer, Rechnungs-Nr, Rechnungs-ID, Rechnung Nr, Belegnummer, Beleg-Nr, Vorgangsnummer, Transaktions-ID, Transaktionsnummer, Kassenbon",
    "Bestellnummer, Auftragsnummer",
    "ursprüngliche, Kunde, Anzahl, Gutschrift, Lieferant, Storno",
  ),
  lineId: fieldWords("Positions-ID, Bestellpositions-ID, Auftragspositions-ID, Zeilen-ID"),
  customerId: fieldWords(
    "Kundennummer, Kunden-Nr, Kunden-ID, Kd-Nr, KdNr, Kunde Nr, Kunde ID, Kundencode, Debitorennummer, Debitor-Nr, Debitoren-Nr, Mitgliedsnummer, Mitglieds-Nr, Mitglieds-ID, Käufer-ID, Benutzer-ID, Kontonummer Kunde" +
      "| Benutzername, Mitgliedsname, Käufer-Benutzername" +
      "| Kunde, Käufer, Besteller, Mitglied, Debitor, Benutzer, Auftraggeber",
    "Kundennummer, Kunden-ID",
  ),
  customerEmail: fieldWords(
    "Kunden-E-Mail, E-Mail Kunde, Kunden-Mail, E-Mail des Kunden, Käufer-E-Mail | E-Mail-Adresse, Mailadresse, Email-Adresse",
  ),
  customerPhone: fieldWords(
    "Kundentelefon, Telefon Kunde | Telefon, Telefonnummer, Tel, Tel-Nr, Mobilnummer, Mobiltelefon, Handy, Handynummer, Rufnummer",
  ),
  customerName: fieldWords(
    "Kundenname, Name des Kunden, Kunde Name, Käufername, Name des Käufers, Mitgliedsname, Rechnungsname, Firmenname" +
      "| Kunde, Käufer, Besteller, Firma, Unternehmen" +
      "| Ansprechpartner, Kontakt, Empfänger, Lieferempfänger, Vollständiger Name",
    "Kundenname",
    "Vorname, Nachname",
  ),
  date: fieldWords(
    "Bestelldatum, Datum der Bestellung, Auftragsdatum, Kaufdatum, Bestellt am, Bestellzeit, Bestellzeitpunkt" +
      "| Verkaufsdatum, Transaktionsdatum, Datum" +
      "| Erstellt am, Erstellt, Erstellungsdatum, Angelegt am" +
      "| Rechnungsdatum, Belegdatum, Buchungsdatum, Tag, Zeitpunkt, Zeitstempel, Zahlungsdatum, Bezahlt am, Zahldatum",
    "Datum, Bestelldatum",
    "Lieferung, Versand, fällig, Geburt, Rückgabe, Storno, geändert, letzte, erste, Zahlung, bis",
  ),
  amount: fieldWords(
    "Betrag, Gesamtbetrag, Gesamt, Gesamtsumme, Summe, Umsatz, Erlös, Bestellwert, Bestellsumme, Auftragswert, Auftragssumme, Rechnungsbetrag, Warenwert, Verkaufsbetrag, Verkaufserlös, Zahlbetrag, Gezahlter Betrag, Gesamtpreis, Positionsbetrag, Positionssumme, Zeilensumme, Endbetrag, Wert" +
      "| Zwischensumme, Nettobetrag, Bruttobetrag, Betrag netto, Betrag brutto, Netto, Brutto, Nettoumsatz, Bruttoumsatz, Umsatz netto, Umsatz brutto, Preis, Verkaufspreis",
    "Betrag, Gesamtbetrag, Umsatz, Summe",
    "MwSt, USt, Steuer, Rabatt, Erstattung, erstattet, erstattete, erstatteter, Rückerstattung, Rückzahlung, Versand, Gebühr, Kosten, Gewinn, Stück, Menge, Anzahl, Mitarbeiter, Region",
  ),
  unitPrice: fieldWords(
    "Einzelpreis, Stückpreis, Preis pro Stück, Preis je Stück, Preis pro Einheit, Preis je Einheit, Einheitspreis, Artikelpreis, E-Preis | Preis, Verkaufspreis, VK-Preis, Listenpreis",
    "Einzelpreis, Stückpreis",
    "Einkauf",
  ),
  quantity: fieldWords(
    "Menge, Anzahl, Stück, Stückzahl, Bestellmenge, Verkaufte Menge, Anzahl Artikel, Artikelanzahl",
    "Menge, Stückzahl",
    "Lager, Bestand, retourniert, Rückgabe",
  ),
  discount: fieldWords(
    "Rabatt, Rabattbetrag, Nachlass, Preisnachlass, Rabatt %, Rabatt in %, Rabatt in Prozent, Rabattsatz, Gesamtrabatt | Skonto, Gutschein, Gutscheinbetrag, Ermäßigung",
    "Rabatt",
    "Code, Art, Name",
  ),
  tax: fieldWords(
    "Steuer, Steuern, Steuerbetrag, MwSt, MwSt-Betrag, Mehrwertsteuer, USt, USt-Betrag, Umsatzsteuer",
    "MwSt, Steuerbetrag",
    "Satz, Prozent, Versand, ID, Nr",
  ),
  shipping: fieldWords(
    "Versand, Versandkosten, Versandbetrag, Versandgebühr, Porto, Fracht, Frachtkosten, Lieferkosten, Liefergebühr, Transportkosten",
    "Versandkosten",
    "Steuer",
  ),
  cost: fieldWords(
    "Kosten, Gesamtkosten, Wareneinsatz, Warenkosten, Herstellkosten, Herstellungskosten, Selbstkosten, Anschaffungskosten, Einstandskosten | Einkaufswert, Einstandswert",
    "Wareneinsatz, Gesamtkosten",
    "Versand, Stück, pro, je",
  ),
  profit: fieldWords(
    "Gewinn, Ertrag, Gesamtgewinn, Gewinnbetrag | Rohertrag, Rohgewinn, Deckungsbeitrag, DB, Bruttogewinn | Nettogewinn, Reingewinn",
    "Gewinn, Deckungsbeitrag",
    "Marge, Quote, Prozent",
  ),
  costToServe: fieldWords("Servicekosten, Betreuungskosten, Bedienkosten, Bearbeitungskosten"),
  product: fieldWords(
    "Artikelnummer, Artikel-Nr, Art-Nr, Artikel-ID, Produktnummer, Produkt-Nr, Produkt-ID, Produktcode, Artikelcode, Materialnummer, EAN" +
      "| Artikel, Artikelname, Artikelbezeichnung, Produkt, Produktname, Produktbezeichnung, Bezeichnung, Ware",
    "Produktname, Artikelbezeichnung",
  ),
  category: fieldWords(
    "Kategorie, Produktkategorie, Artikelkategorie, Warengruppe, Artikelgruppe, Produktgruppe | Sparte, Abteilung, Produktart",
  ),
  status: fieldWords(
    "Bestellstatus, Auftragsstatus, Status der Bestellung | Zustand | Zahlungsstatus",
    "Bestellstatus",
  ),
  currency: fieldWords("Währung, Waehrung, Währungscode, Währungskennzeichen, Bestellwährung"),
  creditFor: fieldWords(
    "Gutschrift zu, Gutschrift für, Gutschrift für Bestellung, Gutschrift zu Rechnung, Ursprüngliche Bestellnummer, Ursprüngliche Bestellung, Ursprungsbestellung, Originalbestellung, Originalrechnung, Ursprungsrechnung, Storno zu, Retoure zu, Erstattung zu, Erstattung für | Bezug, Bezug auf, Bezugsbeleg, Referenzbestellung",
  ),
  refunded: fieldWords(
    "Erstattungsbetrag, Erstatteter Betrag, Rückerstattungsbetrag, Rückerstatteter Betrag, Erstattungssumme, Erstattete Summe, Betrag der Erstattung, Gesamterstattung" +
      "| Erstattung, Erstattet, Rückerstattung, Rückerstattet, Erstattungen, Rückzahlung, Gutschriftbetrag, Retourenbetrag, Retourenwert",
    "erstatteter betrag, erstattungsbetrag",
    "Datum, Grund, Status, Nummer, Nr, Steuer, Versand, beantragt, offen",
  ),
};
