"""A mapping that cannot be used says which table and key is wrong and what is expected."""

import pytest

from vendor_hub.importing.mapping import MappingError, load_mapping


def refusal(tmp_path, text: str) -> str:
    path = tmp_path / "mapping.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(MappingError) as caught:
        load_mapping(path)
    return str(caught.value)


def test_broken_toml_names_the_line(tmp_path):
    assert "at line 2" in refusal(tmp_path, "[vendor]\nbrand = \n")


def test_a_missing_file_of_a_mapping_is_a_mapping_error(tmp_path):
    with pytest.raises(MappingError, match=r"none\.toml cannot be read"):
        load_mapping(tmp_path / "none.toml")


def test_a_missing_key_is_named(tmp_path, parts):
    message = refusal(tmp_path, parts.replace('brand = "Northmill"', ""))
    assert "vendor.brand: Field required" in message


def test_an_unknown_table_is_answered_with_the_known_ones(tmp_path, parts):
    message = refusal(tmp_path, parts + '[[parst]]\nfile = "parts"\n')
    assert "[[parst]]: no such table; expected one of category, part," in message


def test_a_table_with_single_brackets_is_explained(tmp_path, parts):
    message = refusal(tmp_path, parts + '[stock]\nfile = "parts"\n')
    assert "[stock]: expected double brackets, [[stock]]" in message


def test_an_unknown_field_is_answered_with_the_known_ones(tmp_path, parts):
    message = refusal(tmp_path, parts + 'colour = "Name"\n')
    assert "part[1].colour: part has no such field; expected one of ref, number," in message


def test_a_missing_needed_field_is_named(tmp_path, parts):
    message = refusal(tmp_path, parts.replace('name = "Name"', ""))
    assert "part[1].name: missing; expected a column or a value (text)" in message


def test_an_unknown_file_is_answered_with_the_known_ones(tmp_path, parts):
    message = refusal(tmp_path, parts.replace('file = "parts"', 'file = "prats"'))
    assert "part[1].file: no file [files.prats]; there is parts" in message


def test_an_unknown_join_is_answered_with_the_known_ones(tmp_path, parts):
    message = refusal(tmp_path, parts.replace('"Name"', '"model.Name"'))
    assert "part[1].name: “model.Name”: file parts has no join “model”; it has none" in message


def test_a_join_to_a_file_without_a_key_says_where_to_add_it(tmp_path, parts):
    text = parts.replace("[[part]]", 'join = { m = "Number" }\n[files.m]\npath = "m.csv"\n[[part]]')
    assert "files.parts.join.m: file m has no key; add key =" in refusal(tmp_path, text)


def test_an_unknown_code_list_is_answered_with_the_known_ones(tmp_path, parts):
    text = parts + 'stock_unit = { column = "Name", codes = "unit" }\n[codes.units]\nEA = "C62"\n'
    assert "part[1].stock_unit: no code list [codes.unit]; there is units" in refusal(
        tmp_path, text
    )


def test_an_expression_has_one_origin_only(tmp_path, parts):
    text = parts + 'reason = { column = "Name", value = "x" }\n'
    message = refusal(tmp_path, text)
    assert "part[1].reason: expected exactly one of column, text, value, or a list" in message


def test_a_condition_has_one_test_only(tmp_path, parts):
    text = parts + 'where = [{ column = "Name", is = "x", filled = true }]\n'
    assert "part[1].where[1]: expected exactly one of is, not, filled" in refusal(tmp_path, text)


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("currency", "euro", "vendor.currency"),
        ("encoding", "utf-9", "unknown encoding “utf-9”; expected one like utf-8 or cp1252"),
        ("zone", "Mars/Base", "unknown time zone “Mars/Base”; expected one like Europe/Paris"),
        ("decimal", ";", "vendor.decimal"),
    ],
)
def test_a_wrong_setting_is_named(tmp_path, key, value, expected):
    settings = {"brand": "N", "currency": "EUR"} | {key: value}
    text = "[vendor]\n" + "\n".join(f'{k} = "{v}"' for k, v in settings.items())
    assert expected in refusal(tmp_path, text + "\n[files]\n")


def test_a_mapping_without_parts_is_refused(tmp_path, head):
    assert "part: missing; expected a table [[part]]" in refusal(tmp_path, head + "[files]\n")


def test_a_look_up_names_a_file_and_a_column(tmp_path, parts):
    text = parts + 'where = [{ column = "Name", found_in = "Name" }]\n'
    assert "part[1].where: “Name”: expected file.column with one of parts" in refusal(
        tmp_path, text
    )
