import { searchKey } from '#src/platform/text/search-key.ts';

const listed = (list: string): ReadonlySet<string> =>
  new Set(list.normalize('NFC').split(/\s*,\s*|\s+/));
const phrases = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .normalize('NFC')
      .trim()
      .split(/\s*,\s*/),
  );
const folded = (list: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...list].map(searchKey));

/** So common that a family name and one more capital are a person unless something says otherwise. */
export const STRONG_FAMILIES = listed(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ ngô dương đinh trịnh trương lương hồ lý mai đào',
);
/** Also words or parts of place names: only with a middle name or two more capitals. */
export const FAMILIES: ReadonlySet<string> = new Set([
  ...STRONG_FAMILIES,
  ...listed(
    'đoàn lâm hà cao chu châu quách tạ thái tô tống tăng triệu lưu lù lò lô mạc nông hứa vi bế đàm điệp kiều khuất kim lại nghiêm ông phùng quản sơn tiết thạch thọ tiêu tôn trang từ văn viên vương xa giang giáp hàn khổng nhâm ninh phí phương ksor rcom rmah siu danh thào giàng sùng vàng hầu vừ cư cù lỳ tẩn chảo',
  ),
]);
export const FOLDED_STRONG = folded(
  listed('nguyễn trần lê phạm huỳnh võ bùi đinh trịnh vũ hoàng phan đặng đỗ hồ ngô dương trương'),
);
export const FOLDED_FAMILIES = folded(FAMILIES);

/** Between family name and given name; elsewhere too where a third word follows. */
export const MIDDLES = listed(
  'văn thị hữu đức đình xuân ngọc thanh minh quang công viết duy đăng quốc bá khắc trọng thế tiến mạnh hồng',
);
export const FOLDED_MIDDLES = listed(
  'van thi huu duc dinh xuan ngoc thanh minh quang cong viet duy dang quoc ba khac trong the tien manh hong',
);
/** In small letters only these tell a name from other words. */
export const PLAIN_MIDDLES = listed('văn thị van thi');
/** `văn hóa`, `đô thị xã`: what follows a middle name that is none. */
export const NO_GIVEN_NAMES = listed(
  'hóa hoá hoa phòng phong bản ban minh trấn tran xã xa nghệ nghe kiện kien hiến chương hành hanh vật vat sát sat thư học hoc trường truong tứ',
);
/** After a family name that is no other word these are given names all the same: Trần Thị Hoa. */
export const SURE_FAMILIES = listed('nguyễn nguyen trần phạm pham huỳnh huynh bùi bui lê');
export const ALSO_GIVEN_NAMES = listed('hoa minh phong hành hanh hiến');
/** Titles that also take a given name alone. */
export const KIN_TITLES = listed('ông bà anh chị cô chú bác cụ thầy dì cậu mợ thím đ/c');
export const FOLDED_KIN = listed('ong ba anh chi co chu bac cu thay di cau');
/** Before a full name only. */
export const LOOSE_TITLES = phrases(
  'hộ, nhà, em, cháu, vợ, chồng, con, mẹ, bố, cha, tên, tên là, của, cho, từ, gặp, với, đồng chí, hộ dân, hộ gia đình, gia đình, chủ hộ, cử tri, công dân, công an, công an xã, cán bộ, cán bộ xã, bí thư, bí thư xã, chủ tịch, chủ tịch xã, chủ tịch phường, phó chủ tịch, trưởng ban, phó ban, trưởng thôn, trưởng ấp, trưởng bản, tổ trưởng, giám đốc, hiệu trưởng, hiệu phó, trưởng phòng, kế toán, thủ quỹ, địa chính, bác sĩ, y sĩ, y tá, thầy giáo, cô giáo, giáo viên, chủ cửa hàng, chủ quán, chủ doanh nghiệp',
);
export const OFFICES = phrases(
  'chủ tịch, phó chủ, bí thư, phó bí, trưởng ban, trưởng thôn, trưởng ấp, trưởng phòng, phó trưởng, tổ trưởng, giám đốc, phó giám, hiệu trưởng, đại biểu, cán bộ, chánh văn, chánh án, viện trưởng',
);
/** Kin words that mean nobody in particular, and who is called by them everywhere. */
export const NOBODYS = listed('ta con trời công táo hồ em nội ngoại lão địa');

/** What stands before a name that belongs to a place, a street, a school or a body: by their marks. */
export const PLACE_PHRASES = phrases(
  'đường, phố, kiệt, hẻm, ngõ, ngách, tuyến, tuyến đường, đoạn, đoạn đường, nút giao, vòng xoay, ngã ba, ngã tư, ngã năm, cầu, cống, chợ, bến, bến xe, trường, thcs, thpt, tiểu học, mầm non, mẫu giáo, đại học, cao đẳng, trung học, bệnh viện, trạm, phường, xã, thôn, ấp, buôn, làng, xóm, khóm, khu phố, khu, đô thị, dân cư, tổ dân phố, dân phố, huyện, quận, tỉnh, thị trấn, thị xã, thành phố, tp, tx, tt, ubnd, hđnd, đập, hồ chứa, kênh, mương, sông, suối, đèo, núi, chùa, đền, đền thờ, nhà thờ, miếu, đình, lăng, lăng mộ, tượng đài, đài, quảng trường, công viên, vườn hoa, bảo tàng, thư viện, nhà văn hóa, hội trường, nhà máy, chung cư, tòa nhà, dự án, công nghiệp, nghĩa trang, di tích, khu di tích, nhà lưu niệm, giải, giải thưởng, quỹ, chi đoàn, liên đội, sân bay, ga, cảng, quốc lộ, đại lộ, trục, phà, rạch, ủy ban, ban quản lý, tư tưởng, đoàn thanh niên, lữ đoàn, thời, thời kỳ, danh nhân, cụm, hãng, công ty, nhà hàng, khách sạn, nhà thuốc, siêu thị, bia',
);
/** The same where nobody typed a mark: only what is no other word. */
export const FOLDED_PLACES = phrases(
  'duong, tuyen duong, doan duong, con duong, kiet, hem, ngach, khu pho, duong pho, truong thcs, truong thpt, thcs, thpt, truong tieu hoc, tieu hoc, truong mam non, mam non, truong trung hoc, dai hoc, benh vien, phuong, xa, thon, huyen, thi tran, thi xa, thanh pho, cong vien, quang truong, nha tho, tuong dai, nga ba, nga tu, truong',
);
/** Before a single capital letter that counts things: lô A, khu Y. Hồ is a lake as often as a family. */
export const COUNTED = listed(
  'lô hồ khu nhóm loại hạng lớp điểm đội tòa block khối nhà dãy tổ cụm phương tuyến vitamin trạm bộ sở phòng khoa ngành hội',
);
