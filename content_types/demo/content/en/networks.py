"""English for networks."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "page:osloregionens-europakontor": {
        "title": "Oslo Region European Office",
        "slug": "oslo-region-european-office",
        "introduction": (
            "Eastern Norway's office in Brussels. It follows EU policy for its members, finds "
            "partners and reads applications before they are sent."
        ),
        "body.0.text": "What the office does for us",
        "body.1": (
            "<ul><li>links eastern Norway to the EU</li><li>helps with partner searches and "
            "applications</li><li>follows networks such as ERRIN, EUREGHA and Eurocities for its "
            "members</li></ul>"
        ),
        "body.2.title": "Members on 1 January 2021",
        "body.2.text": (
            "<p>The counties of Innlandet, Vestfold og Telemark and Viken, 13 municipalities and "
            "OsloMet. The office has been in Brussels since 2004.</p>"
        ),
        "body.3": (
            "<p>Whether the three counties are members after 2024 was not found in open sources. "
            "That is why no membership after 2023 is listed here.</p>"
        ),
        "body.4.title": "Networks that the office follows",
        "seat": "Brussels (Nordic House) and Oslo",
        "members": "17 members (about 2021–2023)",
    },
    "page:aer": {
        "title": "Assembly of European Regions (AER)",
        "introduction": (
            "The common voice of regions in Europe, also for countries outside the EU. The "
            "assembly has a youth network as well, and exchange schemes of its own."
        ),
        "body.0": (
            "<p>For a Norwegian county the assembly is a way into European affairs, although "
            "Norway is not a member of the EU.</p>"
        ),
        "body.1": (
            "<p>Whether the three counties are members after 2024 was not found in open sources. "
            "That is why no membership after 2023 is listed here.</p>"
        ),
        "seat": "Strasbourg and Brussels",
        "members": "regions in 35 countries",
        "memberships.0.note": "The source is from 2012; when the membership began and ended is not known.",
        "memberships.1.note": "Member in 2021; the date of entry was not found.",
    },
    "page:cpmr": {
        "title": "Conference of Peripheral Maritime Regions (CPMR)",
        "introduction": (
            "Coastal regions from all over Europe work for policies that take account of the sea, "
            "transport and long distances."
        ),
        "body.0": (
            "<p>The organisation is divided into geographical commissions. The North Sea "
            "Commission is the one that concerns us. Whether Viken was a member has not been "
            "confirmed. The year of foundation is common knowledge and has not been checked.</p>"
        ),
        "body.1.title": "The geographical commission",
        "seat": "Rennes, with an office in Brussels",
        "members": "about 150 regions in 28 countries",
        "memberships.0.note": "The source is from 2012; when the membership began and ended is not known.",
    },
    "page:nordsjokommisjonen": {
        "title": "North Sea Commission",
        "slug": "north-sea-commission",
        "introduction": (
            "The regions around the North Sea, united by a common strategy. The commission keeps "
            "in close touch with Interreg North Sea."
        ),
        "body.0": (
            "<p>Whoever wants to take part here must be a member of the CPMR. Whether Viken was a "
            "member has not been confirmed.</p>"
        ),
        "body.1.title": "See also",
        "members": "regions that are also members of the CPMR",
        "memberships.0.note": "The source is from 2012; when the membership began and ended is not known.",
    },
    "page:bsssc": {
        "title": "Baltic Sea States Subregional Co-operation (BSSSC)",
        "introduction": (
            "The regional level in the countries around the Baltic Sea, with a yearly conference "
            "and a youth network of its own."
        ),
        "body.0": (
            "<p>Whether Viken was a member has not been confirmed. The year of foundation is "
            "common knowledge and has not been checked.</p>"
        ),
        "memberships.0.note": "The source is from 2012; when the membership began and ended is not known.",
    },
    "page:string": {
        "introduction": (
            "Regions and cities from Hamburg to Oslo want to become a green megaregion. The "
            "railway between Oslo and Gothenburg and the Fehmarnbelt link are its main causes."
        ),
        "body.0": (
            "<p>The members are Oslo, Viken, Gothenburg, Västra Götaland, Halland, Skåne, Malmö, "
            "Copenhagen, Hovedstaden, Sjælland, Syddanmark, Schleswig-Holstein and Hamburg. Oslo "
            "joined on 27 February 2019. Østlandssamarbeidet was an observer.</p>"
        ),
        "body.1.title": "How many people live there?",
        "body.1.text": "<p>Between 12.6 and 14 million, depending on who counts.</p>",
        "body.2.text": "A border is only a line when there is a train every hour.",
        "body.2.source": "Train commuter (invented quotation)",
        "body.3": (
            "<p>Whether the three counties are members after 2024 was not found in open sources. "
            "That is why no membership after 2023 is listed here.</p>"
        ),
        "members": "8 regions and 5 cities in four countries",
    },
    "page:metrex": {
        "introduction": (
            "A knowledge network for metropolitan regions: how housing, workplaces and transport "
            "can be planned together."
        ),
        "body.0": (
            "<p>The network's field is land-use and transport planning in metropolitan regions. "
            "The year of foundation is common knowledge and has not been checked.</p>"
        ),
        "memberships.0.note": (
            "Together with Oslo. The source is from before 2020; when the membership began is not "
            "known."
        ),
    },
    "page:arc": {
        "title": "ARC – the airport regions",
        "introduction": (
            "Regions with a large airport share experience of growth, noise, climate and jobs."
        ),
        "body.0": (
            "<p>Gardermoen is the reason why Akershus took part. The year of foundation is common "
            "knowledge and has not been checked.</p>"
        ),
        "memberships.0.note": (
            "Together with Øvre Romerike Utvikling. The source is from before 2020; when the "
            "membership began is not known."
        ),
    },
    "page:errin": {
        "introduction": (
            "Regions that want to take part in European research. The working groups in Brussels are a good "
            "place to find partners for Horizon Europe."
        ),
        "body.0": (
            "<p>We follow the network through the Oslo Region European Office. The year of "
            "foundation is common knowledge and has not been checked.</p>"
        ),
        "memberships.0.note": "The office follows the network for its members.",
    },
    "page:euregha": {
        "introduction": (
            "Regional and local health authorities in Europe. The network was a partner in the "
            "school project BOOST together with Buskerud and Viken."
        ),
        "body.0.title": "The project we shared",
        "memberships.0.note": "The office follows the network for its members.",
    },
    "page:eurocities": {
        "introduction": (
            "The network of the large cities. The City of Oslo is a member, and the Oslo Region "
            "European Office follows the work for the rest of the region."
        ),
        "body.0": "<p>What is said here is common knowledge and has not been checked.</p>",
        "memberships.0.note": "The office follows the network for its members.",
    },
    "page:polis": {
        "introduction": (
            "Cities and regions that work together on mobility and new technology in their streets."
        ),
        "body.0": (
            "<p>We have not found that Viken or the counties were members. POLIS was a partner "
            "with Vestfold in the project ShareDiMobiHub. The year of foundation is common "
            "knowledge and has not been checked.</p>"
        ),
        "body.1.title": "The project",
    },
    "page:innovation-circle": {
        "introduction": (
            "A network of municipalities and regions that made projects together around the Baltic "
            "Sea."
        ),
        "body.0": "<p>We do not know whether the network still exists.</p>",
        "memberships.0.note": "The source is from 2012; when the membership began and ended is not known.",
    },
    "page:go-samarbeidet": {
        "title": "GO cooperation (Gothenburg–Oslo)",
        "slug": "gothenburg-oslo",
        "introduction": (
            "The cities and regions between Gothenburg and Oslo work for better roads and "
            "railways, a common labour market and opportunities to study on both sides of the "
            "border."
        ),
        "body.0": (
            "<p>The cooperation began between the two cities in 1995. Akershus, Østfold and Västra "
            "Götaland joined in February 2003.</p>"
        ),
        "memberships.0.note": (
            "A member from the enlargement in 2003 on; the date of exit was not found."
        ),
        "memberships.1.note": (
            "A member from the enlargement in 2003 on; the date of exit was not found."
        ),
    },
    "page:skandinaviske-arena": {
        "title": "Scandinavian Arena",
        "slug": "scandinavian-arena",
        "introduction": (
            "A meeting place for politicians in southern Scandinavia. It has probably been wound "
            "up, and STRING has taken over many of its causes."
        ),
        "body.0": "<p>That the arena has been wound up is an assumption and has not been confirmed.</p>",
        "body.1.title": "What came after",
        "memberships.0.note": "The source is from 2012; when the membership began and ended is not known.",
    },
    "page:svinesundskomiteen": {
        "title": "Svinesund Committee",
        "slug": "svinesund-committee",
        "introduction": (
            "The Nordic border committee for Østfold and Fyrbodal. It clears away obstacles for "
            "those who live, shop, study and work across the border."
        ),
        "body.0": "<p>The committee also runs projects in Interreg Sweden–Norway.</p>",
        "body.1.title": "A project on obstacles at the border",
        "memberships.0.note": "The date of entry was not found.",
        "memberships.1.note": "Member and partner in projects.",
        "memberships.2.note": "Østfold is given as a member; the date has not been confirmed.",
    },
    "page:ostlandssamarbeidet": {
        "title": "Østlandssamarbeidet (the Eastern Norway County Network)",
        "introduction": (
            "The counties of eastern Norway did international work together, among other things "
            "through an agreement with Schleswig-Holstein."
        ),
        "body.0": (
            "<p>The network was the Norwegian contact point for the Baltic Sea Programme. Whether "
            "it exists today has not been confirmed.</p>"
        ),
        "body.1.title": "The agreement",
        "memberships.0.note": "Its future was under review after the reform of 2020.",
    },
    "page:fylkesnettverket": {
        "title": "International network of the counties",
        "slug": "county-network",
        "introduction": (
            "Those who work on international matters in Norway's counties meet and share "
            "experience."
        ),
        "body.0": "<p>In 2018 there were about two meetings a year, one of them in Brussels.</p>",
        "members": "advisers in all counties",
        "memberships.0.note": "The network is for all counties.",
    },
    "page:kommunenettverk": {
        "title": "Municipal network for international work",
        "slug": "municipal-network",
        "introduction": (
            "Viken brought its municipalities together on international work. The first meeting "
            "was in Drammen in May 2022 with 25 participants."
        ),
        "body.0": (
            "<p>The meeting lasted for two days, 5 and 6 May. The year is inferred from the "
            "source. The network ended when Viken was divided.</p>"
        ),
        "memberships.0.note": "Viken ran the network.",
    },
    "page:ks": {
        "title": "KS, the Norwegian Association of Local and Regional Authorities",
        "introduction": (
            "The organisation of municipalities and counties. Its office in Brussels follows "
            "matters that concern all Norwegian municipalities."
        ),
        "body.0": "<p>All counties are members. That is common knowledge and has not been checked.</p>",
    },
    "page:eu-nettverk-viken": {
        "title": "EU network Viken",
        "slug": "eu-network-viken",
        "introduction": (
            "University colleges and counties around the Oslofjord joined forces to get more "
            "people into Horizon 2020. The name is older than Viken County."
        ),
        "body.0": (
            "<p>The counties of Vestfold and Telemark and the regional university colleges took "
            "part too. The network was led by the university colleges and has probably been wound "
            "up.</p>"
        ),
        "memberships.0.note": "The years were not found.",
        "memberships.1.note": "The years were not found.",
        "memberships.2.note": "The years were not found.",
    },
}
