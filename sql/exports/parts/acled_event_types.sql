-- ACLED's event type and disorder type of each sub-event type the ledger gives (ACLED codebook, table 2).
create view acled_event_types as
from (values
    ('Air/drone strike', 'Explosions/Remote violence', 'Political violence'),
    ('Shelling/artillery/missile attack', 'Explosions/Remote violence', 'Political violence'),
    ('Remote explosive/landmine/IED', 'Explosions/Remote violence', 'Political violence'),
    ('Suicide bomb', 'Explosions/Remote violence', 'Political violence'),
    ('Armed clash', 'Battles', 'Political violence'),
    ('Attack', 'Violence against civilians', 'Political violence')
) types (sub_event_type, event_type, disorder_type);
