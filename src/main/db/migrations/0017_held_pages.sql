-- A picture that was frozen before the hall's window held a whole deck ready.
UPDATE stage_state
SET frozen = json_set(json_remove(frozen, '$.nextImageHash', '$.previousImageHash'), '$.near', json('[]'))
WHERE frozen ->> '$.view' = 'slide';
