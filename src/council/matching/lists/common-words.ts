/** Folded words found in every petition: they bind sentences and address offices. */
export const COMMON_WORDS = `
a ai an anh ba bac ban bang bao bi biet bo boi buc ca cac cach cai can cang canh cap chac cham chi chinh chiu cho chu chua chuc
chung chuyen co coi con cong cu cua cung cuoc da dai dam dan dang dao dau day de den deu di dia dinh do doi don dong du dua dung
duoc gi giai gian giao gio giup gui ha hai han hang hanh hay hien het hieu ho hoai hoac hoi hon kha khac khi khien kho khoang khong
ki kien kieu la lai lam lan lau len li lien loi luc luon luong ma mai mang mau may mien minh mo moi mong mot muc muon nam nang nao
nay nen neu nghi ngay nguoi nganh nha nham nhan nhanh nhat nhieu nho nhu nhung no noi nua ong phai phan phat phi phia phong quan
qua que quyet qui ra rang rat roi sao sap sau se so som su ta tai tam tang tap tat the them theo thi thich thiet thoi thong thu thuc
thue thuong thay ti tien tiep tieu tim tinh to toa toan tot tra tren tri trinh tro trong truc trung truoc tu tuc tung tuong tuy
ubnd hdnd uy va van vao ve vi viec vien voi vua vuc xa xem xet xin xong xu xuat y yeu cam chut chay chieu chong cot dap dem dien duc
gap hoan keo khoi lay lap lon mat ngo nghe no nhap oi phuc quanh rieng roi sat suot tap thao thoa ting toc truyen tuoi vo`;

/** Folded words of the trade: roads, water, land, schools. They tell a subject, not a matter. */
export const USUAL_WORDS = `
bai ben benh bien binh bom bon bui cau chat chet chieu cot dat duong doan gan gia giam giay hoa hoc hong huyen hu ke kenh khai kham
khe khu kinh lo lu lua lut mua muong mang nghiep ngap nong nuoc om phu phuong quoc rac ranh rong ruong sach san sang sinh song suoi
sua te thai thanh thon thoat thua thuy tich tram trieu truong tre von vong vung xay xe xom xuong yen dot gay hai hoach huong khach
khan khoa ki kiem lanh li mon nguon nhiem o qui quyen rung sao sat tac thoi thuoc tich tin trach tran trang tuyen xau`;
