from vendor_hub.publish.uids import UidRegistry


def test_a_part_keeps_its_uid_for_ever(world):
    first = UidRegistry(world.hub.store)
    uids = [first("HALDEN", "40-21A-0071"), first("OTHER", "6204"), first("HALDEN", "6204")]
    first.save()
    again = UidRegistry(world.hub.store)
    assert [again("HALDEN", "40 21a 0071"), again("OTHER", "6204"), again("HALDEN", "6204")] == uids
    assert len(set(uids)) == 3
    assert again("HALDEN", "new") == max(uids) + 1


def test_a_uid_that_was_not_saved_was_never_given(world):
    UidRegistry(world.hub.store)("HALDEN", "1")
    fresh = UidRegistry(world.hub.store)
    assert fresh("HALDEN", "2") == 1
