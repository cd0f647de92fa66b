"""Nynorsk for the EU's programmes."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "page:erasmus-plus": {
        "introduction": (
            "Elevar, lærlingar, lærarar og ungdomsgrupper reiser ut, og skular og organisasjonar i "
            "fleire land utviklar noko saman. Her har eit fylke med mange skular mykje å hente."
        ),
        "body.0.text": "Tre inngangar",
        "body.1.caption": "Dei tre hovuddelane av programmet",
        "body.1.columns.1.heading": "Kva det er",
        "body.1.columns.2.heading": "Typisk søkjar hos oss",
        "body.1.rows.0.values.1": "Mobilitet: personar reiser ut for å lære",
        "body.1.rows.0.values.2": "vidaregåande skule",
        "body.1.rows.1.values.1": "Samarbeidsprosjekt mellom verksemder",
        "body.1.rows.1.values.2": "fagskule eller kommune",
        "body.1.rows.2.values.1": "Utvikling av politikk",
        "body.1.rows.2.values.2": "organisasjon eller styresmakt",
        "body.2.title": "To norske kontor",
        "body.2.text": (
            "<p>HK-dir svarer for utdanning og opplæring. Bufdir svarer for ungdom og har eigne "
            "sider for unge på <a "
            'href="https://ung.info/erasmusplussung">ung.info/erasmusplussung</a>.</p>'
        ),
        "body.3.text": "Kva fylkeskommunen gjer",
        "body.4": (
            "<p>Dei vidaregåande skulane våre driv utveksling og partnarskap. Ein fylkeskommune "
            "kan òg vere akkreditert og søkje samla for fleire skular, slik Vestland gjer for "
            "vaksenopplæringa.</p>"
        ),
        "body.5.text": "Vi trudde vi skulle lære engelsk. Så lærte vi å byggje ein sti.",
        "body.5.source": "Elev på utveksling (oppdikta sitat)",
        "body.6.title": "Prosjekt frå regionen",
        "official_name": "Erasmus+: EU-programmet for utdanning, opplæring, ungdom og idrett",
        "other_names": "Aktiv Ungdom, Erasmus+ Ungdom",
        "area": "Heile Noreg, EU-landa og fleire land utanfor.",
        "who_can_apply": (
            "Skular, fagskular, universitet, vaksenopplæring, bedrifter, kommunar, fylkeskommunar "
            "og organisasjonar. For ungdom òg uformelle grupper."
        ),
        "periods.0.note": "Diku var norsk kontor for utdanning fram til HK-dir tok over i juli 2021.",
        "periods.1.budget.0.source": "Ikkje kontrollert mot kjelde",
        "periods.1.note": "26,2 milliardar euro i løpande prisar, om lag 28 med pengar frå andre kjelder.",
        "periods.2.budget.0.source": "Forslaget frå Europakommisjonen 16. juli 2025; ikkje kontrollert mot kjelde",
        "periods.2.note": (
            "Forslag frå Europakommisjonen 16. juli 2025. Det blir framleis forhandla, og det er "
            "ikkje avgjort om Noreg skal vere med."
        ),
    },
    "page:kreativt-europa": {
        "introduction": (
            "Støtte til kunst, kulturarv og film som samlar partnarar frå fleire land. Museum, "
            "bibliotek, scener og forlag kan søkje, store som små."
        ),
        "body.0.title": "Tre delar",
        "body.0.text": (
            "<ul><li>kultur</li><li>MEDIA, for film og dataspel</li><li>ein tverrgåande del for "
            "begge</li></ul>"
        ),
        "body.1.text": "Kontaktpunktet har bytt namn",
        "body.2": (
            "<p>Då Viken laga sidene sine i 2020, var Norsk kulturråd kontaktpunkt. I 2023 fekk "
            "verksemda namnet Kulturdirektoratet. Oppgåva er den same.</p>"
        ),
        "body.3.title": "Eit prosjekt å lære av",
        "area": "Heile Noreg, EU-landa og fleire land utanfor.",
        "who_can_apply": "Kulturverksemder som er juridiske einingar. Privatpersonar kan ikkje søkje.",
        "periods.1.budget.0.source": "Ikkje kontrollert mot kjelde",
        "periods.1.note": "Regjeringa skriv «nær 25 milliardar kroner».",
        "contact_points.1.role": "MEDIA: film og dataspel",
    },
    "page:horisont-2020": {
        "introduction": (
            "EUs forskingsprogram fram til 2020, med om lag 80 milliardar euro. Viken og fylka før "
            "Viken var med i fem prosjekt. Programmet er avløyst av Horisont Europa."
        ),
        "body.0.text": "Kva vi var med på",
        "body.1": (
            "<p>Fem prosjekt hadde Viken eller eit av fylka før Viken som partnar. Dei handla om "
            "skulehelse, klimaplanar, energivanar, hydrogenbussar og byar med mindre trafikk.</p>"
        ),
        "body.2.title": "Dei fem prosjekta",
        "area": "Heile Noreg, EU-landa og tilknytte land.",
        "who_can_apply": "Forskingsmiljø, bedrifter, kommunar, fylkeskommunar og organisasjonar.",
        "periods.0.note": "Dei siste prosjekta varte i fleire år etter 2020.",
    },
    "page:horisont-europa": {
        "introduction": (
            "EUs store program for forsking og innovasjon, med om lag 95,5 milliardar euro. "
            "Kommunar og fylke er med som stader der nye løysingar blir prøvde."
        ),
        "body.0.text": "Tre roller for eit fylke",
        "body.1": (
            "<ul><li>pilot: Løysinga blir prøvd hos oss, i ein buss, ein skule eller eit "
            "nabolag.</li><li>partnar i politikk: Vi bruker resultata i eigne planar og "
            "innkjøp.</li><li>pådrivar: Vi hjelper kommunar og klyngjer inn i gode "
            "søknader.</li></ul>"
        ),
        "body.2.caption": "Illustrasjon: djupnekurver, teikna for denne nettstaden.",
        "body.3.items.0.title": "Er vi for små?",
        "body.3.items.0.text": (
            "<p>Nei. Ein kommune med åtte tilsette på plankontoret kan vere ein god pilot, så "
            "lenge nokon har tid sett av.</p>"
        ),
        "body.3.items.1.title": "Når bør vi byrje?",
        "body.3.items.1.text": (
            "<p>Eit halvt til eitt år før fristen. Eit <a "
            'href="page:eu-forprosjekter">forprosjekt</a> kan dekkje reiser og møte.</p>'
        ),
        "body.4.title": "Les meir",
        "body.5.text": "Vil de prøve?",
        "body.5.label": "Søk om tilskot til forprosjekt",
        "official_name": "Horisont Europa, EUs niande rammeprogram for forsking og innovasjon",
        "area": "Heile Noreg, EU-landa og tilknytte land.",
        "who_can_apply": (
            "Forskingsmiljø, bedrifter, kommunar, fylkeskommunar og organisasjonar, som regel "
            "minst tre saman frå tre land."
        ),
        "links.0.label": "Horisont Europa hos Forskingsrådet",
        "periods.0.note": (
            "Tre pilarar: framifrå forsking (25 milliardar euro), globale utfordringar og "
            "konkurransedyktig næringsliv (53,5) og eit innovativt Europa (13,6)."
        ),
        "periods.1.budget.0.source": "Forslaget frå Europakommisjonen 16. juli 2025; ikkje kontrollert mot kjelde",
        "periods.1.note": (
            "Forslag frå Europakommisjonen 16. juli 2025. Det blir framleis forhandla, og det er "
            "ikkje avgjort om Noreg skal vere med."
        ),
        "contact_points.0.role": "Heile programmet",
    },
    "page:digitalt-europa": {
        "title": "Programmet for eit digitalt Europa",
        "introduction": (
            "Pengar til å ta i bruk det som alt er utvikla: kunstig intelligens, datarom, "
            "cybertryggleik og digitale ferdigheiter."
        ),
        "body.0": (
            "<p>Eit fylke har mest å hente i digitale tenester, testmiljø for kunstig intelligens "
            "og dei europeiske knutepunkta for digital innovasjon.</p>"
        ),
        "periods.0.budget.0.source": "Ikkje kontrollert mot kjelde",
    },
    "page:eu4health": {
        "introduction": (
            "Programmet som kom etter pandemien: sterkare helsesystem, betre beredskap og arbeid "
            "mot kreft."
        ),
        "body.0": (
            "<p>Dei fleste tiltaka går gjennom nasjonale styresmakter. Følg med på utlysingar om "
            "folkehelse og førebygging, der regionar kan vere partnarar.</p>"
        ),
        "periods.0.budget.0.source": "Ikkje kontrollert mot kjelde",
        "periods.0.note": "5,3 milliardar euro ved starten, seinare redusert.",
    },
    "page:ucpm": {
        "title": "EU-ordninga for sivil beredskap",
        "introduction": (
            "Når ei krise blir for stor for eitt land, kan landet be dei andre om hjelp. Ordninga "
            "betaler òg for øvingar og prosjekt som gjer oss betre førebudde."
        ),
        "body.0": (
            "<p>Skogbrann, flaum og straumbrot kjenner ingen grenser. Kommunar kan vere med i "
            "øvingar og i prosjekt om førebygging.</p>"
        ),
        "periods.0.budget.0.source": "Ikkje kontrollert mot kjelde",
    },
    "page:indre-marked": {
        "title": "Programmet for den indre marknaden",
        "slug": "indre-marknad",
        "introduction": (
            "Støtte til små og mellomstore bedrifter, statistikk, forbrukarvern og mattryggleik. "
            "Noreg er med i delar av programmet."
        ),
        "body.0": (
            "<p>Innovasjon Noreg svarer for delen om små og mellomstore bedrifter. For dei andre "
            "delane er det departementa som svarer.</p>"
        ),
        "periods.0.budget.0.source": "Ikkje kontrollert mot kjelde",
        "periods.0.note": "Noreg deltek i delar av programmet.",
    },
    "page:easi": {
        "title": "Sysselsetjing og sosial innovasjon (EaSI)",
        "introduction": (
            "Ein del av Det europeiske sosialfondet (ESF+): nye måtar å hjelpe folk inn i arbeid "
            "på, prøvde ut i fleire land samtidig."
        ),
        "body.0": (
            "<p>Resten av sosialfondet er for EU-land. Norske partnarar er velkomne i EaSI når "
            "temaet er arbeid, mobilitet eller sosial innovasjon.</p>"
        ),
        "periods.0.budget.0.source": "Ikkje kontrollert mot kjelde",
        "periods.0.note": "Noreg deltek berre i denne delen av ESF+.",
        "contact_points.0.role": "Må stadfestast: ikkje funne på ei sikker kjelde",
    },
    "page:investeu": {
        "introduction": (
            "Ikkje tilskot, men garantiar: EU tek ein del av risikoen, slik at bankar og fond kan "
            "låne ut til grøne, digitale og sosiale investeringar."
        ),
        "body.0": (
            "<p>Ei bedrift møter InvestEU gjennom ein bank eller eit fond, ikkje gjennom ein "
            "søknad til EU.</p>"
        ),
        "periods.0.note": (
            "Garantien er på om lag 26,2 milliardar euro (ikkje kontrollert mot kjelde). Han er "
            "ikkje eit budsjett å søkje frå."
        ),
    },
    "page:romprogrammet": {
        "title": "Romprogrammet til EU",
        "introduction": (
            "Satellittar som ser isen, havet og jorda, og som fortel kvar vi er. Data frå "
            "Copernicus er gratis for alle, òg for kommunar."
        ),
        "body.0": (
            "<p>Planleggjarar bruker satellittbilete til flaumkart, arealrekneskap og til å følgje "
            "med på algar i vatn og fjord.</p>"
        ),
        "periods.0.budget.0.source": "Ikkje kontrollert mot kjelde",
        "contact_points.0.role": "Tidlegare Norsk romsenter",
    },
    "page:forsvarsfondet": {
        "introduction": (
            "Forsking og utvikling for forsvar, som regel leidd av industri. For eit fylke er det "
            "klyngjene og dei tekniske fagmiljøa som er aktuelle."
        ),
        "body.0": (
            "<p>Søknadene blir leverte av industri og forskingsmiljø frå fleire land saman. "
            "Fylkeskommunen søkjer ikkje sjølv.</p>"
        ),
        "periods.0.budget.0.source": "Ikkje kontrollert mot kjelde",
    },
}
