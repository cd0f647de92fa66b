"""Nynorsk for Interreg and its neighbours."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "page:interreg-sverige-norge": {
        "introduction": (
            "Programmet for dei som bur og arbeider langs riksgrensa. Her kan kommunar, skular, "
            "bedriftsnettverk og organisasjonar på begge sider løyse noko saman som ingen av dei "
            "greier åleine."
        ),
        "body.0.text": "Kva programmet kan brukast til",
        "body.1": (
            "<p>Grensa er open, men vi merkar ho framleis: ulike reglar for skatt, trygd og "
            "utdanning, ulike fagmiljø og tog som ikkje korresponderer. Programmet støttar "
            "samarbeid som gjer slike skilnader mindre, eller som bruker dei til noko "
            "nytt.</p><p>Eit prosjekt har alltid minst éin norsk og éin svensk partnar. Norske "
            "partnarar får norske midlar, svenske partnarar får EU-midlar, og søknaden er "
            "felles.</p>"
        ),
        "body.2.title": "Tre slags prosjekt",
        "body.2.text": (
            "<ul><li>forprosjekt, der partnarane blir samde om kva dei "
            "vil</li><li>hovudprosjekt</li><li>småskalaprosjekt, med enklare reglar</li></ul>"
        ),
        "body.3": (
            "<p>Små forprosjekt har si eiga ordning i programmet. Derfor kan dei ikkje få støtte "
            'frå <a href="page:eu-forprosjekter">tilskot til EU-forprosjekt</a>.</p>'
        ),
        "body.4.title": "Prosjekt frå området vårt",
        "area": (
            "Noreg: Trøndelag, Innlandet, Østfold og Akershus. Sverige: Dalarna, Jämtland, "
            "Värmland, Västernorrland og Västra Götaland."
        ),
        "who_can_apply": (
            "Offentlege verksemder, utdanning og forsking, næringsorganisasjonar og frivillige "
            "organisasjonar. Privatpersonar og enkeltpersonføretak kunne ikkje søkje i 2014–2020."
        ),
        "periods.0.county_roles.0.note": "Kjelda er frå 2020. Rolla kan ikkje ha vart lenger enn fylket.",
        "periods.0.note": (
            "Interreg V-A. Delområde: Nordens Grønne Belte, Indre Skandinavia og Grenseløst "
            "Samarbeid. Interreg.no oppgir EU-midlane til 48 millionar euro."
        ),
        "periods.1.priorities.0.title": "Ein smartare grenseregion",
        "periods.1.priorities.1.title": "Ein grønare grenseregion",
        "periods.1.priorities.2.title": "Ein meir sosial grenseregion",
        "periods.1.priorities.3.title": "Ein sterkare grenseregion",
        "periods.1.note": "Interreg VI-A. Delområde: Nordens Grønne Belte og Sentrale Skandinavia.",
    },
    "page:interreg-oks": {
        "introduction": (
            "Noreg, Sverige og Danmark rundt eit felles hav. Programmet støttar partnarar som vil "
            "ha grønare transport, nye bedrifter og ein arbeidsmarknad utan unødige hinder."
        ),
        "body.0.text": "Eit hav som bind saman",
        "body.1": (
            "<p>Rundt Kattegat og Skagerrak deler vi hav, avfall, godstrafikk, studentar og "
            "pendlarar. Programmet gir pengar til partnarar frå minst to av dei tre landa.</p>"
        ),
        "body.2.caption": "Illustrasjon: djupnekurver, teikna for denne nettstaden.",
        "body.3.caption": "Kor mykje programmet dekkjer i 2021–2027",
        "body.3.columns.0.heading": "Partnar",
        "body.3.columns.1.heading": "Pengar frå",
        "body.3.columns.2.heading": "Prosent av kostnaden",
        "body.3.rows.0.values.1": "Norske Interreg-midlar",
        "body.4.text": "Oppgåva til fylket",
        "body.5": (
            "<p>Østfold fylkeskommune var norsk forvaltingsorgan fram til 2020. I Viken-åra låg "
            "oppgåva hos Viken, som betalte ut og kontrollerte dei norske midlane. Frå 2024 er ho "
            "tilbake i Østfold.</p>"
        ),
        "body.6.title": "Frå idé til hovudprosjekt",
        "area": (
            "Noreg: Østfold, Akershus, Oslo, Vestfold, Buskerud, Telemark og Agder. Sverige: "
            "Skåne, Halland og Västra Götaland. Danmark: Nordjylland, Midtjylland, Sjælland og "
            "Hovedstaden."
        ),
        "periods.0.county_roles.1.note": "Betalte ut og kontrollerte dei norske midlane.",
        "periods.0.note": "Interreg V-A. Norsk medfinansiering til transport og grøn økonomi opna først i 2018.",
        "periods.1.priorities.0.title": "Innovasjon og entreprenørskap",
        "periods.1.priorities.1.title": "Grøn omstilling",
        "periods.1.priorities.3.title": "Grenselaus arbeidsmarknad",
        "contact_points.0.role": "Norsk forvaltingsorgan",
    },
    "page:interreg-nordsjoen": {
        "introduction": (
            "Sju land rundt Nordsjøen prøver ut løysingar på det same: hamner, kystbyar, vind, "
            "transport og eit villare klima. Alle fylke frå Trøndelag og sørover kan vere med."
        ),
        "body.0": (
            "<p>Prosjekta her er større og har fleire partnarar enn langs riksgrensa. Samtidig "
            "finst det ein inngang for dei som vil prøve først: småskalaprosjektet.</p>"
        ),
        "body.1.items.0.title": "Kva er eit småskalaprosjekt?",
        "body.1.items.0.text": "<p>Eit prosjekt på høgst 500 000 euro og 18 månader, med tre til sju partnarar.</p>",
        "body.1.items.1.title": "Korleis søkjer vi om eit hovudprosjekt?",
        "body.1.items.1.text": (
            "<p>I to steg: først ei kort interessemelding, så ein full søknad. Partnarane må kome "
            "frå minst tre land.</p>"
        ),
        "body.2.title": "Prosjekt",
        "area": (
            "Noreg: Trøndelag og alle fylke sør for det. Elles delar av Belgia, Danmark, "
            "Frankrike, Tyskland, Nederland og Sverige."
        ),
        "periods.1.priorities.0.title": "Robuste og smarte samfunn",
        "periods.1.priorities.1.title": "Grøn omstilling",
        "periods.1.priorities.2.title": "Beredskap for klimaendringar",
        "periods.1.priorities.3.title": "Betre styring",
        "periods.1.note": "Interreg VI-B. Om lag 158 millionar euro går til prosjekt.",
        "contact_points.0.role": "Nasjonalt kontaktpunkt (kjelde frå 2016, då Hordaland)",
    },
    "page:interreg-ostersjoen": {
        "title": "Interreg Austersjøen",
        "slug": "interreg-austersjoen",
        "introduction": (
            "Landa rundt Austersjøen samarbeider om reint vatn, grøn transport og robuste samfunn. "
            "Noreg er med sjølv om vi ikkje har kyst mot havet."
        ),
        "body.0": (
            "<p>Programmet har to storleikar. Eit lite prosjekt kan koste inntil 500 000 euro og "
            "vare i 24 månader. Eit ordinært prosjekt er større og skal gi løysingar som andre "
            "kan ta i bruk.</p>"
        ),
        "body.1.title": "Eit prosjekt med Akershus som partnar",
        "other_names": "Austersjøprogrammet, Interreg V-B Baltic Sea Region",
        "area": (
            "Noreg: Trøndelag og alle fylke sør for det. Elles Sverige, Danmark, Finland, Estland, "
            "Latvia, Litauen, Polen og det nordlege Tyskland."
        ),
        "who_can_apply": "Offentlege og private verksemder. Private kan ikkje leie eit prosjekt.",
        "periods.1.note": (
            "Interreg VI-B. Kjelda oppgir òg eit norsk beløp, men tala går ikkje opp, så det er "
            "utelate her."
        ),
        "contact_points.0.role": "Nasjonalt kontaktpunkt (kjelde frå 2022; kan vere endra)",
    },
    "page:interreg-npa": {
        "title": "Interreg Nordleg Periferi og Arktis",
        "introduction": (
            "Samarbeid for spreiddbygde område heilt i nord: korte somrar, lange avstandar og "
            "næringar som lever av hav og natur."
        ),
        "body.0": (
            "<p>Fylka våre kan ikkje søkje her. Programmet står likevel i oversikta, fordi mange "
            "spør om skilnaden på programma i nord og i sør.</p>"
        ),
        "area": (
            "Nordland, Troms, Finnmark, Trøndelag, Svalbard og Jan Mayen. Rogaland, Vestland og "
            "Møre og Romsdal gjekk ut etter 2020. Østfold, Akershus og Buskerud er ikkje med."
        ),
        "periods.1.note": "Interreg VI-B. Blir forvalta av ei svensk styresmakt i Västerbotten.",
        "contact_points.0.role": "Regionalt kontaktpunkt",
    },
    "page:interreg-europe": {
        "introduction": (
            "Regionar i heile Europa lærer av kvarandre. Målet er ikkje eit produkt, men ein betre "
            "plan, ordning eller politikk heime hos kvar av partnarane."
        ),
        "body.0": (
            "<p>I runden som vart avgjord i desember 2023, fekk 78 prosjekt støtte. Fem av dei "
            "hadde norske partnarar.</p>"
        ),
        "body.1.title": "Eitt av dei fem",
        "area": "Heile Noreg og heile EU.",
        "who_can_apply": (
            "Fylkeskommunar, kommunar og andre som har ansvar for eit verkemiddel, og "
            "kunnskapsmiljø saman med dei."
        ),
        "periods.0.note": "Interreg V-C. Budsjettet er ikkje funne.",
        "periods.1.note": (
            "Interreg VI-C. 80 prosent av pengane går til smartare, grønare og meir sosiale tema. "
            "Om lag éi utlysing i året."
        ),
    },
    "page:interreg-aurora": {
        "introduction": (
            "Programmet for Nordkalotten og Sápmi, sett saman av to eldre program. Det støttar "
            "samarbeid mellom Noreg, Sverige og Finland i nord."
        ),
        "body.0": "<p>Fram til 2020 var området delt mellom Interreg Nord og Botnia-Atlantica.</p>",
        "area": (
            "Nordland, Troms og Finnmark. I delområdet Sápmi òg Trøndelag og Elgå "
            "reinbeitedistrikt i Innlandet. Østfold, Akershus og Buskerud er ikkje med."
        ),
        "periods.0.note": (
            "Interreg VI-A. Kjeldene er usamde om kor mykje norske pengar programmet har, så det "
            "talet er utelate."
        ),
        "contact_points.0.role": "Norsk forvalting",
    },
    "page:espon": {
        "introduction": (
            "Europeisk kunnskap om stader: kart, tal og studiar som viser korleis regionar "
            "utviklar seg, og som planleggjarar kan bruke gratis."
        ),
        "body.0": (
            "<p>Eit fylke kan foreslå kva ESPON skal undersøkje, og vere med i ein studie. "
            "Programmet blir forvalta av eit departement i Luxembourg.</p>"
        ),
        "area": "Heile Noreg og heile EU.",
        "contact_points.1.role": "Noreg i programkomiteen (namn frå 2022)",
    },
    "page:urbact": {
        "introduction": (
            "Byar lærer av byar. Små nettverk av kommunar arbeider med det same problemet i eit "
            "par år og lagar kvar sin plan saman med innbyggjarane."
        ),
        "body.0": (
            "<p>Programmet passar for kommunar som vil byrje i det små: Reiser og rettleiing er "
            "dekte, og resultatet er ein plan som byen sjølv eig.</p>"
        ),
        "body.1.text": "Kva andre byar har fått til, ligg ope.",
        "body.1.label": "Sjå gode døme hos URBACT",
        "area": "Heile Noreg og heile EU.",
        "who_can_apply": "Kommunar.",
        "periods.1.note": "URBACT IV. I tillegg kjem 5 millionar euro frå EUs førtiltredingsmidlar (IPA).",
        "contact_points.0.role": "Norsk kontakt (namn frå 2022)",
    },
    "page:kolarctic": {
        "introduction": (
            "Programmet over grensa i Barentsregionen er stansa på grunn av Russlands krig i "
            "Ukraina."
        ),
        "body.0": (
            "<p>Programmet står i oversikta for at dei som leitar, skal finne svaret: Det er ikkje "
            "mogleg å søkje.</p>"
        ),
        "area": "Østfold, Akershus og Buskerud er ikkje med.",
        "periods.0.note": "Stansa på grunn av Russlands krig i Ukraina.",
    },
}
