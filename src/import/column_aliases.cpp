// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/column_aliases.h"

#include <QHash>
#include <QList>

#include <algorithm>

namespace nudge {

namespace {

// One line for each thing; words folded as foldedName() folds. English first, then German, French, Spanish,
// Portuguese, Italian, Dutch, Polish, Swedish, Turkish where the usual header of a spreadsheet is known.
constexpr const char16_t *kConcepts[] = {
    u"customerid customernumber customerno custid clientid clientnumber userid memberid memberno membernumber "
    u"contactid subscriberid accountid accountnumber id uid kundennummer kundennr kundenid kdnr mitgliedsnummer "
    u"numeroclient idclient identifiant codeclient numerodecliente idcliente codigocliente codicecliente "
    u"klantnummer klantid numerklienta idklienta kundnummer kundid musterino",
    u"firstname givenname forename fname first vorname rufname prenom nombre primernombre nome primeironome "
    u"voornaam imie fornamn ad isim",
    u"lastname surname familyname lname last nachname familienname zuname nomdefamille nom apellido apellidos "
    u"sobrenome apelido cognome achternaam nazwisko efternamn soyad soyadi",
    u"name fullname customername displayname contactname kundenname vollstandigername nomcomplet nombrecompleto "
    u"nomecompleto nominativo volledigenaam imieinazwisko adsoyad",
    u"email emailaddress mail mailaddress emailadresse mailadresse epost epostadress adressemail courriel "
    u"adresseemail correo correoelectronico direcciondecorreo enderecodeemail indirizzoemail emailadres "
    u"adresemail eposta",
    u"phone phonenumber telephone telephonenumber tel mobile mobilenumber mobilephone cell cellphone msisdn "
    u"telefon telefonnummer handy handynummer mobilnummer mobiltelefon rufnummer portable telephoneportable "
    u"telefono telefonomovil movil celular telefone telemovel cellulare telefoon telefoonnummer mobiel "
    u"numertelefonu telefonkomorkowy mobiltelefonnummer ceptelefonu",
    u"dateofbirth dob birthdate birthday birthdt geburtsdatum geburtstag gebdatum datedenaissance "
    u"fechadenacimiento fechanacimiento datadenascimento datanascimento datadinascita geboortedatum "
    u"dataurodzenia fodelsedatum dogumtarihi",
    u"gender sex geschlecht sexe genre sexo genero sesso geslacht plec kon cinsiyet",
    u"salutation title anrede titel civilite tratamiento titulo saluto aanhef",
    u"street streetaddress address addressline1 address1 strasse strassehausnummer anschrift adresse rue calle "
    u"direccion rua morada endereco via indirizzo straat adres ulica gata adress",
    u"postcode postalcode zip zipcode plz postleitzahl codepostal cp codigopostal cep cap postcodes kodpocztowy "
    u"postnummer postakodu",
    u"city town locality ort stadt wohnort ville ciudad poblacion localidad cidade citta plaats woonplaats miasto "
    u"stad sehir",
    u"state province region bundesland kanton departement provincia estado regione provincie wojewodztwo",
    u"country countrycode countryname land landercode pays pais paese nazione kraj ulke",
    u"language languagecode locale lang sprache langue idioma lingua taal jezyk sprak dil",
    u"company companyname organisation organization firma unternehmen firmenname societe entreprise empresa "
    u"azienda bedrijf",
    u"joined joindate signupdate signedup registered registrationdate registeredat membersince createdat "
    u"beitritt beitrittsdatum registrierungsdatum kundeseit dateinscription fechaderegistro datadecadastro "
    u"dataiscrizione",
    u"balance accountbalance kontostand guthaben saldo solde",
    u"amount total totalspent spent lifetimevalue ltv revenue umsatz betrag montant importe valor importo bedrag "
    u"kwota",
    u"lastpurchase lastpurchasedate lastorder lastorderdate letzterkauf letztebestellung dernierachat "
    u"ultimacompra ultimoacquisto",
    u"points loyaltypoints punkte treuepunkte bonuspunkte pointsfidelite puntos pontos punti",
    u"tier loyaltytier loyaltylevel level segment stufe status niveau nivel livello",
    u"age alter edad idade eta leeftijd wiek",
    u"notes note comment comments remark remarks bemerkung bemerkungen notiz kommentar commentaire notas "
    u"comentario",
};

QHash<QString, QList<int>> makeIndex()
{
    QHash<QString, QList<int>> index;
    int thing = 0;
    for (const char16_t *words : kConcepts) {
        for (const QStringView word : QStringView(words).split(u' '))
            index[word.toString()] << thing;
        ++thing;
    }
    return index;
}

} // namespace

bool areAliases(QStringView a, QStringView b)
{
    static const QHash<QString, QList<int>> index = makeIndex();
    const QList<int> ofA = index.value(a.toString());
    const QList<int> ofB = index.value(b.toString());
    return std::any_of(ofA.begin(), ofA.end(), [&](int each) { return ofB.contains(each); });
}

} // namespace nudge
