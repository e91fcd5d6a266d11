/** Folded words found in every petition: they bind sentences and address offices. */
export const COMMON_WORDS = `
a ai an anh ba bac ban bang bao bi biet bo boi buc ca cac cach can cang canh cap chac cham chi chinh chiu cho chu chua chuc
chung chuyen co coi con cong cu cua cung cuoc da dai dam dan dang dao dau day de den deu di dia do doi don dong du dua dung
duoc gi giai gian giao gio giup gui ha hai han hang hanh hay hien het hieu ho hoai hoac hoi hon kha khac khi kho khoang khong ki
kien kieu la lai lam lan lau len lien loi luc luon luong ma mai mang mau mien minh mo moi mong mot muc muon nam nang nao nay
nen neu nghi ngay nguoi nganh nha nham nhan nhanh nhat nhieu nho nhu nhung noi nua ong phai phan phat phia phong quan qua que
quyet qui ra rang rat roi sao sau sau se so som su ta tai tam tap tat the them theo thi thich thiet thoi thong thu thuc thuong
thay tien tiep tieu tim tinh to toan tot tra tren tri trinh tro trong truc trung truoc tu tuc tung tuong tuy tuyen ubnd hdnd uy
va van vao ve vi viec vien voi vua vuc xa xem xet xin xong xu xuat y yeu`;

/** Folded words of the trade: roads, water, land, schools. They tell a subject, not a matter. */
export const USUAL_WORDS = `
bac ben benh bien binh bom bon cau chay chet chieu cong cot dat day dem dien dinh doan duong gan gia giam giay hoa hoc hong huyen
kenh khai kham khoi khu kinh lan lap li lo lon lu lua lut mat mua muong mo nghiep ngap nong nuoc oi phi phu phuong quoc rac ranh
rong ruong sach san sang sinh song sua tang te thai thanh thi thon thoat thua thuy tich tinh tra tram trieu truong tuoi tre ve
von vong vung xay xe xom xuong yen`;
