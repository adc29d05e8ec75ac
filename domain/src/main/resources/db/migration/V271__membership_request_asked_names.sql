update membership_request r join community c on c.id = r.community_id set r.asked_name = c.name;
