-- rule:      file-marking-secret
-- title:     文件名带有高于本终端的密级标志 | The name of a file bears a marking above this terminal's level
-- severity:  high
-- basis:     保密资格标准：不得在低密级设备上存储高密级信息；非涉密、互联网设备上的标志属于涉及基本项的待核实线索 | Secrecy qualification standard: nothing of a higher level is kept on a device of a lower one; on non-classified devices this is a lead on a veto item (B)
-- service_clause: 7.4.7.4
-- observed:  {path}（inode {inode}）的名称带“{marking}”标志 | the name of {path} (inode {inode}) is marked {marking}
-- expected:  没有高于本终端密级的标志 | no marking above the terminal's level
-- remedy:    涉及基本项的待核实线索：不要打开、移动或删除，由保密管理员当场用 find 文件夹 -inum {inode} 找到并核实内容是否涉密，再按规定处置 | A lead that may touch a veto item: do not open, move or delete it; the security administrator finds it on the spot by find FOLDER -inum {inode}, learns whether it is secret, and acts as the rules say
-- empty:     compliant
-- complete:  -
-- sources:   file tree*, names of files, catalogues/secrecy-markings.json
-- on_fail:   lead
SELECT f.path        AS subject,
       f.path,
       min(f.inode)  AS inode,
       min(f.detail) AS marking,
       min(f.detail NOT IN (SELECT value FROM json_each(:markings_above))) AS ok
FROM   found_file f
WHERE  f.property = 'secrecy_marking'
GROUP  BY f.path
