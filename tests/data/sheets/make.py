"""Makes the workbooks of this folder: openpyxl writes two, LibreOffice the others from them.

    /usr/bin/python3 make.py      (python3-openpyxl, libreoffice-calc-nogui)
"""
import datetime
import os
import shutil
import subprocess
import tempfile

import openpyxl

HERE = os.path.dirname(os.path.abspath(__file__))
DAY = datetime.date(2020, 3, 4)


def shown_as(sheet, place, value, code):
    sheet[place] = value
    sheet[place].number_format = code


def ledger(epoch):
    book = openpyxl.Workbook()
    if epoch == 1904:
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    sheet = book.active
    sheet.title = "涉密计算机"
    sheet["A1"] = "某单位涉密计算机统计表"
    sheet.merge_cells("A1:H1")
    for column, title in enumerate(["编号", "启用时间", "安装时间", "数量", "公式", "错误", "在用", "序列号"], 1):
        sheet.cell(2, column, title)
    sheet["A3"] = "01203C20001"
    shown_as(sheet, "B3", DAY, 'yyyy"年"m"月"d"日"')
    shown_as(sheet, "C3", datetime.datetime(2020, 3, 4, 18, 30), "yyyy-mm-dd hh:mm")
    sheet["D3"] = 12.5
    sheet["E3"] = '=A3&"/"&D3'
    sheet["F3"] = "=1/0"
    sheet["G3"] = True
    sheet["H3"] = 12345678901234567
    sheet["A4"] = " =1+1\n<&>\"𠀀 "
    shown_as(sheet, "B4", DAY, "[$-804]yyyy/m/d;@")
    shown_as(sheet, "C4", DAY, 'yyyy"年"m"月"')
    shown_as(sheet, "D4", 123, "000000")
    sheet["E4"] = "=D3*2"
    sheet["F4"] = "=NA()"
    sheet["G4"] = "=1=2"
    sheet["H4"] = "410101199001011234"
    sheet["A5"] = "隐藏行"
    sheet.row_dimensions[5].hidden = True
    sheet.column_dimensions["D"].hidden = True
    sheet["A8"] = "合并"
    sheet.merge_cells("A8:A9")
    sheet["B9"] = datetime.time(9, 5)
    sheet["B9"].number_format = "h:mm"
    sheet["C9"] = "=B3+1"
    sheet["C9"].number_format = "yyyy-mm-dd"
    hidden = book.create_sheet("旧台账")
    hidden.sheet_state = "hidden"
    hidden["A1"] = "不要删除"
    book.create_sheet("空表")
    return book


def converted(path, suffix, folder):
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", suffix,
                    "--outdir", folder, path], check=True, stdout=subprocess.DEVNULL)
    return os.path.join(folder, os.path.splitext(os.path.basename(path))[0] + "." + suffix.split(":")[0])


def main():
    for name, epoch in (("ledger", 1900), ("ledger_1904", 1904)):
        plain = os.path.join(HERE, f"{name}.openpyxl.xlsx")
        ledger(epoch).save(plain)
        with tempfile.TemporaryDirectory() as folder:
            source = os.path.join(folder, name + ".xlsx")
            shutil.copy(plain, source)
            shutil.move(converted(source, "xls", folder), os.path.join(HERE, f"{name}.libreoffice.xls"))
            target = os.path.join(folder, "out")
            os.mkdir(target)
            shutil.move(converted(source, "xlsx:Calc MS Excel 2007 XML", target),
                        os.path.join(HERE, f"{name}.libreoffice.xlsx"))


main()
