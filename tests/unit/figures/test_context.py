"""What the article gives a count: the day of its attack, where, and whether it is recalled; test_sources tells who said it."""

from datetime import date, timedelta

import pytest

from tests.unit.figures.articles import read_text

TUESDAY = date(2025, 3, 4)


def read(text: str, title: str = "") -> list[tuple[int | None, str | None, date | None, str | None, str]]:
    return [(f.value, f.place, f.date, f.source, f.scope) for f in read_text(text, TUESDAY, title)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A missile struck a hotel in Odesa on Monday, killing nine people.", 3),
        ("A missile struck a hotel in Odesa late on Monday and into the early hours of Tuesday, killing nine people.", 4),
        ("Odesa buried nine people on Tuesday who were killed when a missile struck their hotel a day earlier.", 3),
        ("Flags flew at half-mast in Odesa on Tuesday after Sunday's attack on a hotel, in which nine people were killed.", 2),
        ("The search in Odesa was called off on Tuesday, two days after a missile struck a hotel and killed nine people.", 2),
        ("A missile struck a hotel in Odesa on Sunday. Officials said on Monday that nine people were killed.", 2),
        ("The mayor said on Monday that nine people were killed in Odesa the day before when a missile struck a hotel.", 2),
        ("On Tuesday Odesa mourned. A missile struck a hotel there on Sunday. By Tuesday the dead in Odesa were nine people.", 2),
        ("A gunman killed nine people in Odesa on Sunday. Autopsies on Monday showed that all nine died of gunshots.", 2),
        ("Nine people were killed in Odesa overnight when a missile struck a hotel.", 4),
        (
            "The toll in Odesa was lowered to nine people killed.\n\nOn Monday evening the mayor spoke of ten dead.\n\n"
            "One body was lost. It was found again. It is gone.\n\nIn the night to Tuesday Russia launched drones.",
            3,
        ),
        ("A missile struck a hotel in Odesa before dawn and killed nine people in their beds. On Saturday Russia fired 20 drones.", 4),
        ("Nine people died of their wounds on Tuesday in Odesa, where a missile struck a hotel on Sunday.", 2),
        ("A missile struck a hotel in Odesa on Sunday. Nine people died in hospital on Monday.", 2),
        ("Candles stand in Odesa where a missile killed nine people on Sunday.", 2),
        ("A missile struck a hotel in Odesa on Tuesday. On the Tuesday before, a drone killed nine people there.", -3),
        ("On Sunday a drone killed nine people in Odesa, and on Monday five died in Kherson.", 2),
        ("It is a week today since a missile struck a hotel in Odesa. Nine people were killed.", -3),
        ("A hotel stood in Odesa until a missile fell on it on Sunday, killing nine people.", 2),
        ("A man drove into a crowd in Odesa on New Year's Day, killing nine people.", -58),
        ("A missile struck a hotel in Odesa on Sunday. At dawn on Monday the mayor raised the toll to nine dead.", 2),
        ("A missile struck a hotel in Odesa on Sunday. The strike came two days after a drone killed nine people there.", 0),
        ("Women weep in Odesa on Sunday. (Photo: City Council)\n\nA missile struck a hotel in Odesa on Monday, killing nine people.", 3),
        ("A missile struck a hotel next to a school in Odesa overnight into Monday, killing nine people.", 3),
        ("The mayor of Odesa had put the dead at five on Saturday night and at nine on Sunday.", 1),
        ("The toll in Odesa rose to nine on Monday, up from the five reported a day after Saturday's strike.", 1),
        ("Russia bombed Kherson on Sunday. Nine people are still missing three days after a missile struck a hotel in Odesa.", 1),
        (
            "A missile struck a hotel in Odesa on Sunday. Nine people are dead. It fell at noon. Smoke rose. Men dug.\n\nWomen wept. "
            "A tram was hit on Monday. A bus was hit on Monday. A train was hit on Monday.",
            2,
        ),
        ("A missile struck a hotel in Odesa, killing nine people. In a separate attack on Saturday a drone fell on Kherson.", 4),
        ("A missile struck a hotel in Odesa, killing nine people. On Monday a tram was hit. The attack took place on Sunday.", 2),
        ("KYIV, Ukraine (Update 2, 10:02 a.m., March 4) — A missile killed nine people in Odesa, the navy said Monday.", 3),
        ("A missile struck Odesa, killing nine people. The latest strike comes after a drone hit a tram on Saturday.", 4),
        ("A missile struck Odesa.\n\nThe clash took place at 8.30 am on Sunday. Nine people died.\n\nOn Saturday a tram was hit.", 2),
        (
            "Nine people were killed when a missile struck a hotel in Odesa, police said on Monday.\n\n"
            "It was the deadliest strike since one on January 20 in which five people died.",
            3,
        ),
        ("A missile struck Odesa on Sunday.\n\nOdesa wept.\n\nIn Kherson, in the night that followed, nine people died.", 3),
        ("A missile struck a hotel in Odesa on Sunday. The toll has risen to nine after a girl died on Monday in hospital.", 2),
        ("A missile struck a hotel in Odesa on Sunday. Russia claimed yesterday to have killed nine people.", 2),
        ("A missile struck a hotel in Odesa. Odesa is our pain today. Nine people are dead, the mayor said on Monday.", 3),
        ("On July 8 last year Odesa was shelled. On July 2 of the same year nine people were killed there.", -241),
        ("A bomb went off in Odesa during the Friday prayers, killing nine people.", -0),
        ("Odesa was struck on Saturday. Two days later nine people were killed there when a missile struck a hotel.", 3),
        ("A missile struck a hotel in Odesa on Monday. Nine people died, said the mayor, who declared Wednesday a day of mourning.", 3),
        ("Ten weeks have passed. A missile struck a hotel in Odesa on 20 December, killing nine people.", -70),
        ("Last updated at 10:39 a.m. on Sunday\n\nA missile struck a hotel in Odesa and killed nine people, police said.", 4),
        ("A missile killed nine people in Odesa on Tuesday, police said. Autopsies Wednesday showed that all nine had burned.", 4),
        ("A missile struck a hotel in Odesa on Sunday. As of this morning the dead are nine.", 2),
        ("Odesa was struck on Sunday. Kherson was shelled on Monday.\n\nThe dead in Odesa are two. In Kherson nine people were killed.", 3),
    ],
)
def test_day_of_the_attack(text: str, day: int) -> None:
    assert {when for value, _, when, _, _ in read(text) if value == 9} == {date(2025, 3, 1) + timedelta(days=day - 1)}


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The missile that fell on last week's market in Odesa has now killed nine people.", "incident"),
        ("A missile killed nine people in Odesa last week. On Tuesday the mayor laid flowers.", "incident"),
        ("A missile struck Odesa on Tuesday. Last week's strike killed nine people.", "background"),
    ],
)
def test_last_week_is_the_attacks_own_where_the_opening_tells_no_day(text: str, scope: str) -> None:
    ((value, _, when, _, told),) = read(text)
    assert (value, when, told) == (9, None, scope)


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        ("Nine people were killed.", "incident"),
        ("Nine people were killed there in a similar attack last year.", "background"),
        ("Nine people have been killed in the region since January.", "cumulative"),
        ("Nine people have died since Monday.", "incident"),
        ("Nine people have died since Saturday.", "cumulative"),
        ("Nine people were killed, more than thought, since some were found only later.", "incident"),
    ],
)
def test_scope(sentence: str, scope: str) -> None:
    text = f"A missile struck a hotel in Odesa on Monday. {sentence}"
    assert [(value, told) for value, _, _, _, told in read(text)] == [(9, scope)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A missile struck a hotel in Odesa on Monday. Nine people were killed.", "Odesa"),
        ("A missile struck Odesa on Monday. In Kharkiv, nine people were killed.", "Kharkiv"),
        ("Nine people were killed in Odesa on Monday, the mayor of Kharkiv said.", "Odesa"),
        ("A drone flown from Crimea killed nine people in Odesa on Monday.", "Odesa"),
        ("A missile struck a hotel in Odesa on Monday. Nine people died in surgery in Kherson.", "Odesa"),
        ("A missile struck a hotel in Odesa on Monday. At a funeral in Kherson the mayor said nine people were killed.", "Odesa"),
        ("A missile struck a hotel in Odesa on Monday. A rocket fell on Kherson. Nine people were killed there.", "Kherson"),
        ("A missile struck a hotel in Odesa on Monday. Nationwide, nine people were killed.", "Ukraine"),
        ("A missile struck a hotel in Odesa on Monday. Debris on Poltava Street killed nine people.", "Odesa"),
        ("A strike on Odesa on Monday, which left nine people dead, was answered, by bombing Kharkiv.", "Odesa"),
        ("A bomb killed nine people on Monday at the Paris cafe in Odesa.", "Odesa"),
        ("Kyiv was struck on Monday. In Odesa the roof of a school was torn away. Nine people were hurt.", "Odesa"),
        ("Kyiv was struck on Monday. In Odesa the president spoke. Nine people were hurt.", "Kyiv"),
        ("Russia struck Kyiv on Monday and left nine people dead and many wounded across the country.", "Ukraine"),
        ("Kyiv was struck on Monday. The president spoke of nine wounded nationwide.", "Ukraine"),
        ("Kyiv was struck on Monday. Missiles hit nine places, the air force said.", "Ukraine"),
        ("In the north of Ukraine and in Odesa a missile struck on Monday. The dead are nine people.", "Odesa"),
        ("A bomb struck a hotel in Deh-e-Afghanan on Monday, killing nine people.", "Deh-e-Afghanan"),
        ("KHARKIV, Ukraine — A missile killed nine people on Monday.", "Kharkiv"),
        ("A bomb fell on Lviv on Monday. In the whole of the city nine people were killed.", "Lviv"),
        ("A bomb fell on Lviv on Monday. In the whole country nine people were killed.", "Ukraine"),
        ("In Lviv, or in Kyiv, where on Monday nine people were killed, nobody spoke.", "Kyiv"),
        ("Nine people were killed on Monday at Iran's consulate in Damascus.", "Damascus"),
        ("Strikes that Syria blamed on Israel hit hills around Masyaf on Monday, killing nine people.", "Masyaf"),
        ("A missile hit Samar on Monday, taking the toll for the Dnipropetrovsk region to nine dead.", "Dnipropetrovsk Oblast"),
        ("Nine people were killed in Monday's attack on a clinic in Sudan. Drones hit Kalogi on Monday.", "Kalogi"),
        ("Nine people were killed in Monday's attacks across Sudan. Drones hit Kalogi on Monday.", "Sudan"),
        ("A bombing killed nine people near Odesa on Monday. It was ordered by the leadership in Kyiv, Moscow says.", "Odesa"),
        ("A bomb fell on Odesa on Monday. Nine people were killed, says a group based in Washington.", "Odesa"),
        # what stands around a name
        ("By Musa Dan, Maiduguri\n\nThe governor prayed in Gwoza, where on Monday gunmen killed nine people.", "Gwoza"),
        ("A jet bombed a fishing village on Ramree Island on Monday. It lies in Kyauk Taw. Nine people died.", "Kyauk Taw"),
        ("A bomb fell on Kerman on Monday. Babak Yektaparast, a spokesman, gave nine dead.", "Kerman"),
        ("A town was attacked near Gwoza on Monday. An aid worker in Bama gave the toll as nine dead.", "Gwoza"),
        ("The worst on Monday was reported from Brovary. Nine people were killed.", "Brovary"),
        # districts, by their bare name only in their country
        ("KABUL, Afghanistan — Gunmen killed nine people in Chal on Monday.", "Chal District"),
        ("PARACHINAR, Pakistan — Gunmen fired on a convoy in the district of Kurram on Monday. Nine people were killed.", "Kurram"),
        ("In Jammu and Kashmir's Poonch district a bomb killed nine people on Monday.", "Punch District"),
        ("Rebels killed nine people in Congo's troubled Beni region on Monday.", "Beni"),
        ("Gunmen killed nine people in the central Mexico state of Guanajuato on Monday.", "Guanajuato"),
        # names that no gazetteer has
        ("Gunmen invaded Ungwar Dabo, a farming community in Nigeria, on Monday and killed nine people.", "Ungwar Dabo"),
        ("A raid on Tolma, about 40 km east of Maiduguri, killed nine people on Monday.", "Tolma"),
        ("Nine people were killed on Monday in a strike on Barzita in the Shouf district south of Beirut.", "Barzita"),
        ("Nine people were killed in Wadi al-Kofr on Monday.", "Wadi al-Kofr"),
        ("Jets bombed Nyaung Dwin village on Monday, killing nine people.", "Nyaung Dwin"),
        ("Nine people were killed in el-Obeid on Monday.", "El Obeid"),
        ("An attack on Lido Beach in Mogadishu killed nine people on Monday.", "Mogadishu"),
        ("Rebels struck Kharkiv on Monday, when in Parliament nine people were killed.", "Kharkiv"),
        ("How many people died in Ungwar? The governor in Jos says nine people were killed on Monday.", "Ungwar"),
        ("A strike on Monday in Tolma Sabo, a town in Nigeria, killed nine people.", "Tolma Sabo"),
        # towns known by their dateline or their police
        ("WESTLAKE GROVE, Ill. — A gunman killed nine people in this Chicago suburb on Monday.", "Westlake Grove"),
        ("Update: A gunman killed nine people on Monday. The Tolmasville Police Department is investigating.", "Tolmasville"),
        ("Acting Mayor Jim Dunn said nine people were killed in Odesa on Monday.", "Odesa"),
        ("A gunman killed nine people in Tolma Park on Monday, said the police in Odesa.", "Odesa"),
        # a dateline is where the attack was, unless the first sentence tells another town
        ("RAFAH, Gaza Strip (AP) — Crowds came under fire early Monday, and nine people were killed, Gaza's rescuers said.", "Rafah"),
        ("QUETTA: The siege of a train, stopped in a gorge near Sibi on Monday, is over. Nine people were killed.", "Sibi"),
        ("ISLAMABAD: A bomb at a court killed nine people on Monday. Two men were arrested in Karachi.", "Islamabad"),
        ("The American ambassador in Moscow was told that rockets fell near Sevastopol on Monday. Nine people died.", "Sevastopol"),
        ("In the eastern Ukrainian city of Lyman a bomb fell on Monday. Nine people died, Klymenko said.", "Lyman"),
        # districts go to the city they are said to be of, or that the article names
        ("Nine people were killed on Monday in the Korabelnyi district of Kherson.", "Kherson/Korabelnyi"),
        ("A drone hit Kharkiv's Shevchenkivskyi district on Monday, killing nine people.", "Kharkiv/Shevchenkivskyi"),
        ("A bomb in the Karrada district of Baghdad killed nine people on Monday.", "Baghdad/Karrada"),
        ("A bomb fell on Zaporizhzhia on Monday. In the Shevchenkivskyi district nine people died.", "Zaporizhzhia/Shevchenkivskyi"),
        ("A missile hit the Kupiansk district of Kharkiv region on Monday, killing nine people.", "Kupiansk Raion"),
        ("Fighters of the Meitari community killed nine people in Moirang on Monday.", "Moirang"),
        ("Nine people were killed on Monday in Odesa, said the minister, Mahamadou Sana.", "Odesa"),
        # where a bus goes, the ends of a road, an office abroad
        ("Gunmen fired on a coach bound for Karachi near the town of Kalat on Monday, killing nine people.", "Kalat"),
        ("KALAT, Pakistan — Nine people died in an ambush on the Quetta-Karachi highway on Monday.", "Kalat"),
        ("CAIRO (AP) — Shelling killed nine people on Monday, Sudanese activists said.", "Sudan"),
        ("KHARKIV, Ukraine — Russian missiles killed nine people on Monday, Ukrainian officials said.", "Kharkiv"),
        ("State news agency SANA said nine people were killed in Homs on Monday.", "Homs"),
        ("The Israeli military struck a house in Tyre on Monday, killing nine people.", "Tyre"),
        (
            "Gunmen attacked a village in northern Kenya on Monday.\n\nNine people were killed in the attack.\n\n"
            "The group is behind a car bomb in Mogadishu.\n\nThe bomb in Mogadishu went off in a market.",
            "Kenya",
        ),
        # a first sentence that tells no town, or only where officials met
        ("Gunmen killed nine people in a village in central Mali on Monday. Ogossagou lies in Mopti region.", "Ogossagou"),
        ("A bomb at a mosque in Egypt's North Sinai killed nine people on Monday. The bomb went off in Bir al-Abed.", "Bir al-Abed"),
        ("A bomb went off at a mosque in Egypt's North Sinai on Monday. It stands in Bir al-Abed. Nine people are dead.", "Bir al-Abed"),
        ("KYIV — A drone hit a bus in Bilopillia on Monday, hours after talks between Moscow and Kyiv. Nine people died.", "Bilopillia"),
        ("NEW HAVEN, Conn. (AP) — A shooting at a Connecticut nightclub on Monday left nine people dead.", "New Haven"),
        ("CHICAGO (AP) — A shooting at a Texas church on Monday left nine people dead.", "Texas"),
        ("A shell hit Kherson on Monday. In the same hours nine people were killed in the region.", "Kherson Oblast"),
        ("The attack on the mosque of al-Rawda village in North Sinai on Monday killed nine people.", "Al-Rawda"),
        ("Missiles fell on a residential district of Zaporizhzhia on Monday, killing nine people.", "Zaporizhzhia"),
        ("A bomb hit a school in Nuseirat on Monday, killing nine people, according to Al-Aqsa Hospital in Deir al-Balah.", "Nuseirat"),
        # the narrower of two
        ("In Sudan, nine people were killed on Monday in a strike that targeted a market in Nyala.", "Nyala"),
        ("Russia fired missiles at cities across Ukraine on Monday, killing nine people, most of them in Uman.", "Ukraine"),
        ("Across the border in Lebanon, a strike on the coastal town of Sarafand killed nine people on Monday.", "Sarafand"),
    ],
)
def test_place(text: str, place: str) -> None:
    assert [(value, where) for value, where, _, _, _ in read(text)] == [(9, place)]


def test_two_strokes_end_a_dateline() -> None:
    found = read("YOUNINE // Nine people are known to have died in an Israeli air strike on this Bekaa town on Monday.")
    assert [(value, place) for value, place, *_ in found] == [(9, "Younine")]


def test_the_title_tells_the_place_of_a_hospital_s_town() -> None:
    text = "Coffins left the military hospital in Aleppo on Tuesday. In Tehran a minister called it a crime. Nine soldiers were killed."
    assert [place for _, place, *_ in read(text, "Toll of Aleppo raid passes 50")] == ["Aleppo"]
