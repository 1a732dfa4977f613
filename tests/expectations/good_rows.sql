-- A world in small: one article and its copy, three sentences, four figures, one wave with one attack. Every expectation holds on it.
insert into articles values
    ('a1', 'one.txt', null, 'Gazette', 'Strike', 'en', '2025-06-17 08:00', '2025-06-17', 'metadata',
     'At least 14 people were killed in Kyiv. 44 were injured. Russia launched 175 drones.', 'f00', 'raw/2025-06-17/a1.txt', null),
    ('a2', 'two.txt', null, 'Herald', 'Strike', 'en', '2025-06-17 09:00', '2025-06-17', 'dateline',
     'At least 14 people were killed in Kyiv. 44 were injured. Russia launched 175 drones.', 'f01', 'raw/2025-06-17/a2.txt', 'a1');
insert into sentences values
    ('a1-0000', 'a1', 0, 0, 39, 'At least 14 people were killed in Kyiv.', '2025-06-17'),
    ('a1-0001', 'a1', 1, 40, 56, '44 were injured.', '2025-06-17'),
    ('a1-0002', 'a1', 2, 57, 84, 'Russia launched 175 drones.', '2025-06-17');
insert into places values
    ('ua', 'Ukraine', 'country', null, 'UA', 49.0, 32.0, 40000000, 3),
    ('ua-kyiv', 'Kyiv', 'city', 'ua', 'UA', 50.45, 30.52, 2900000, 1);
insert into figures by name
select * from (values
    ('f1', 'a1', 'a1-0000', 0, 11, 'At least 14', 14, null, 'at_least', 'killed', 'people', 'Kyiv', 'ua-kyiv', 1, date '2025-06-17', 1, 'incident', null),
    ('f2', 'a1', 'a1-0001', 40, 42, '44', 44, null, 'exact', 'injured', 'people', 'Kyiv', 'ua-kyiv', 1, date '2025-06-17', 1, 'incident', null),
    ('f3', 'a1', 'a1-0002', 73, 76, '175', 175, null, 'exact', 'launched', 'drones', 'Ukraine', 'ua', 3, date '2025-06-17', 1, 'incident', null),
    ('f4', 'a1', 'a1-0000', 0, 11, 'At least 14', 14, null, 'at_least', 'killed', 'civilians', null, null, null, null, null, 'incident', 'f1')
) v (figure_id, article_id, sentence_id, char_start, char_end, span, value, value_high, qualifier, outcome, subject, place, place_id,
     place_precision, date, date_precision, scope, part_of)
cross join (select date '2025-06-17' as published_on, 'number' as rule, 'Air/drone strike' as attack_type);
insert into events by name
select * from (values
    ('wave', date '2025-06-17', 1, 'Ukraine', 'ua', 3, null, null, null, null, null, null, null),
    ('attack', date '2025-06-17', 1, 'Kyiv', 'ua-kyiv', 1, 'wave', 14, 14, 14, 44, 44, 44)
) v (event_id, date, date_precision, place, place_id, place_precision, parent_event_id,
     killed_low, killed_best, killed_high, injured_low, injured_best, injured_high)
cross join (select 'UA' as country, 'Russia' as attacker, 'Air/drone strike' as attack_type, 1 as article_count, 1 as source_count, 'weak' as grade);
insert into event_tolls values
    ('wave', 'launched', 'drones', 175, 175, 175, 'f3', 'Gazette: 175'),
    ('attack', 'killed', 'people', 14, 14, 14, 'f1', 'Gazette: at least 14'),
    ('attack', 'injured', 'people', 44, 44, 44, 'f2', 'Gazette: 44');
insert into event_figures values
    ('wave', 'f3', 'total', 'stands'), ('attack', 'f1', 'total', 'stands'), ('attack', 'f2', 'total', 'stands'), ('attack', 'f4', 'part', 'of f1');
insert into event_history by name
select * from (values ('attack', 'killed', 'people', timestamp '2025-06-17 08:00', 14, 14, 14, 'f1', 'first'))
v (event_id, outcome, subject, as_of, low, best, high, figure_id, change);
insert into event_aliases values ('2025-06-17-kyiv', 'attack', 'its attacker became known');
insert into event_conflicts values ('attack', 'sources', 'killed', 'people', 'f1', 'f4', 'Gazette: at least 14; Herald: 12');
insert into corrections values ('event attack', 'attacker Russia', 'the ministry says so', 'editor', '2025-06-18', 'active', 'applied', 3);
