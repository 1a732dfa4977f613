-- Beside the good rows: a night with a region and a city in it, an attack without day or coordinates, articles with awkward names.
insert into articles values
    ('a3', 'notes.txt', null, null, null, null, '2025-06-18 06:00', '2025-06-18', 'page', '', 'f02', 'raw/a3', null),
    ('a4', 'four.json', 'https://example.org/four?a=1;b=2', 'Le Monde, "Afrique"', '=1+1, a "strike"; then
more — Запоріжжя', 'en', '2025-06-18 05:00', '2025-06-18', 'metadata', '', 'f03', 'raw/a4', null);
insert into places values
    ('ua-dnipro', 'Dnipropetrovsk Oblast', 'region', 'ua', 'UA', 48.27, 34.58, 3000000, 3),
    ('ua-rayon', 'Kryvyi Rih Raion', 'area', 'ua-dnipro', 'UA', null, null, 700000, 2),
    ('ua-rih', 'Kryvyi Rih', 'city', 'ua-dnipro', 'UA', 47.905712, 33.394, 650000, 1);
insert into figures by name
select * from (values
    ('g1', 'a3', 42, 'killed', 'people', 'Ukraine', date '2025-06-18', null, null, 'Ivan Fedorov'),
    ('g2', 'a4', 11, 'killed', 'people', 'Dnipropetrovsk Oblast', date '2025-06-18', null, null, null),
    ('g3', 'a4', 10, 'killed', 'people', 'Kryvyi Rih', date '2025-06-18', null, null, 'Serhii Lysak'),
    ('g4', 'a3', 7, 'killed', 'civilians', 'Kryvyi Rih', date '2025-06-18', null, null, 'Ivan Fedorov'),
    ('g5', 'a3', 3, 'killed', 'people', 'Zarichne', null, date '2022-06-01', date '2022-06-30', null),
    ('g6', 'a4', 5, 'injured', 'people', 'Kryvyi Rih Raion', null, date '2022-01-01', date '2022-12-31', null),
    ('g7', 'a4', 1, 'injured', 'people', 'Kyiv', null, null, null, null)
) v (figure_id, article_id, value, outcome, subject, place, date, date_from, date_to, source);
insert into events by name
select * from (values
    ('2025-06-18-ukraine', date '2025-06-18', 1, 'Ukraine', 'ua', 3, 'UA', 49.0, 32.0, 'Russia', 'Air/drone strike', null, 42, null, 'fair'),
    ('2025-06-18-oblast', date '2025-06-18', 1, 'Dnipropetrovsk Oblast', 'ua-dnipro', 3, 'UA', 48.27, 34.58, 'Russia', null, '2025-06-18-ukraine', 11, null, 'weak'),
    ('2025-06-18-rih', date '2025-06-18', 2, 'Kryvyi Rih', 'ua-rih', 1, 'UA', 47.905712, 33.394, 'Russia', 'Suicide bomb', '2025-06-18-ukraine', 10, null, 'fair'),
    ('undated-zarichne', null, 3, 'Zarichne', null, null, null, null, null, null, 'Attack', null, 3, null, 'weak'),
    ('undated-raion', null, 3, 'Kryvyi Rih Raion', 'ua-rayon', 2, 'UA', null, null, null, 'Armed clash', null, null, 5, 'weak'),
    ('undated-kyiv', null, 3, 'Kyiv', 'ua-kyiv', 1, 'UA', 50.45, 30.52, 'Russia', null, null, null, 1, 'weak')
) v (event_id, date, date_precision, place, place_id, place_precision, country, latitude, longitude, attacker, attack_type, parent_event_id,
     killed_best, injured_best, grade)
cross join (select 1 as article_count, 1 as source_count, timestamp '2025-06-18 05:00' as first_reported_at, timestamp '2025-06-18 06:00' as last_reported_at);
update events set killed_low = 9, killed_high = 12 where event_id = '2025-06-18-rih';
insert into event_tolls values
    ('2025-06-18-ukraine', 'killed', 'people', 42, 42, 42, 'g1', 'Ivan Fedorov: 42'),
    ('2025-06-18-oblast', 'killed', 'people', 11, 11, 11, 'g2', 'Le Monde: 11'),
    ('2025-06-18-rih', 'killed', 'people', 9, 10, 12, 'g3', 'Serhii Lysak: 10; supersedes 9'),
    ('2025-06-18-rih', 'killed', 'civilians', 7, 7, 7, 'g4', 'Ivan Fedorov: 7'),
    ('undated-zarichne', 'killed', 'people', 3, 3, 3, 'g5', 'notes.txt: 3'),
    ('undated-raion', 'injured', 'people', 5, 5, 5, 'g6', 'Le Monde: 5'),
    ('undated-kyiv', 'injured', 'people', 1, 1, 1, 'g7', 'Le Monde: 1');
insert into event_figures values
    ('2025-06-18-ukraine', 'g1', 'total', ''), ('2025-06-18-oblast', 'g2', 'total', ''), ('2025-06-18-rih', 'g3', 'total', ''),
    ('2025-06-18-rih', 'g4', 'part', ''), ('undated-zarichne', 'g5', 'total', ''), ('undated-raion', 'g6', 'total', ''),
    ('undated-kyiv', 'g7', 'total', '');
