using Gongkai.Domain.Requests;
using Gongkai.Storage.Requests;

namespace Gongkai.Web.Demo.Requests;

/// <summary>The people, firms and offices that ask. Names, numbers and addresses belong to nobody: the place in the numbers does not exist.</summary>
internal sealed class DemoApplicants(IdentityVault vault, ApplicantKeys keys)
{
    public static IReadOnlyList<string> Companies { get; } =
        ["示范县恒达建材有限公司", "示范县绿野农业发展有限公司", "示范市宏远建设工程有限公司", "示范县新源矿业有限公司", "示范县安居物业服务有限公司", "示范县明珠置业有限公司", "示范县顺通物流有限公司"];

    private static readonly (ApplicantCategory Category, string[] Names)[] Organisations =
    [
        (ApplicantCategory.Enterprise, [.. Companies]),
        (ApplicantCategory.Research, ["示范大学公共管理学院", "示范市社会科学研究所"]),
        (ApplicantCategory.Welfare, ["示范县绿色家园环保协会", "示范市助残志愿服务中心"]),
        (ApplicantCategory.LegalService, ["示范市正衡律师事务所", "示范市天平律师事务所", "示范县法律服务所", "示范市公益法律援助中心"]),
        (ApplicantCategory.Other, ["东山乡石桥村村民小组", "示范县机动车驾驶员联谊会"]),
    ];

    private const string Family = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜";
    private static readonly string[] Given = ["国强", "桂兰", "小军", "玉珍", "志远", "丽萍", "德明", "春梅", "建华", "淑芬", "文斌", "晓燕", "长福", "秀云", "子豪", "佳怡", "永红", "海霞", "宝山", "美玲", "向东", "雅琴", "振宇"];
    private static readonly string[] Streets = ["城关镇人民路{0}号", "城关镇建设路{0}号", "河口镇大湾村{0}组", "东山乡石桥村{0}组", "西溪镇柳河村{0}组", "南坪乡坪山村{0}组", "北岭镇长岭村{0}组"];
    private const string Credit = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private readonly List<Applicant> _people = [], _bodies = [];

    /// <summary>Makes them and seals their numbers. The first of the people is the one who asks and asks.</summary>
    public async Task<DemoApplicants> CreateAsync()
    {
        _people.AddRange(await Task.WhenAll(Enumerable.Range(0, 170).Select(PersonAsync)));
        _bodies.AddRange(await Task.WhenAll(Organisations.SelectMany(o => o.Names.Select(n => (o.Category, n))).Select((o, i) => BodyAsync(i, o.Category, o.n))));
        return this;
    }

    public Applicant TheEager => _people[0];

    /// <summary>Somebody; nine in ten are people.</summary>
    public Applicant Pick(Random random, bool person = false)
    {
        if (person || random.Next(100) < 84) return _people[1 + random.Next(_people.Count - 1)];
        return _bodies[random.Next(_bodies.Count)];
    }

    private async Task<Applicant> PersonAsync(int i)
    {
        var number = Citizen(i);
        // A slip of the pen now and then: the clerk is warned, nobody is turned away.
        if (i % 29 == 7) number = number[..17] + (number[17] == '1' ? '2' : '1');
        var document = IdentityDocument.Read(IdentityType.ResidentCard, number);
        var (name, phone) = ($"{Family[i * 7 % Family.Length]}{Given[i * 5 % Given.Length]}", $"0770-00{12000 + i * 37}");
        return new(ApplicantCategory.Natural, name)
        {
            IdType = document.Type.Title(),
            IdMasked = document.Masked,
            IdReference = await vault.SealAsync(document, $"demo-{i}"),
            Key = keys.Of(document, name, phone),
            IdWarnings = [.. document.Warnings.Select(w => w.Sentence)],
            Phone = phone,
            Email = $"u{1000 + i * 13}@example.com",
            Address = "示范县" + string.Format(Streets[i % Streets.Length], 1 + i % 48),
            Postcode = "538000",
        };
    }

    private async Task<Applicant> BodyAsync(int i, ApplicantCategory category, string name)
    {
        var code = CreditCode($"9{1 + i % 3}450000MADEMO{i:000}"[..17]);
        var phone = $"0770-00{81000 + i * 41}";
        return new(category, name)
        {
            IdType = "统一社会信用代码",
            IdMasked = code,
            IdReference = await vault.SealAsync(System.Text.Encoding.UTF8.GetBytes(code), $"demo-b{i}"),
            Key = keys.OfOrganisation(code, name, phone),
            IdWarnings = [.. OrganisationIdentity.Read(code).Warnings.Select(w => w.Sentence)],
            Representative = $"{Family[(i * 11 + 3) % Family.Length]}{Given[(i * 3 + 1) % Given.Length]}",
            ContactName = $"{Family[(i * 5 + 9) % Family.Length]}{Given[(i * 7 + 2) % Given.Length]}",
            Phone = phone,
            Email = $"office{i}@example.org",
            Address = $"示范县城关镇迎宾路{10 + i * 3}号",
            Postcode = "538000",
        };
    }

    private static string Citizen(int i)
    {
        var body = $"459001{1950 + i * 11 % 52}{1 + i % 12:00}{1 + i * 7 % 28:00}{100 + i * 3 % 800:000}";
        return "0123456789X".Select(c => body + c).First(n => CitizenId.Parse(n).Id is not null);
    }

    private static string CreditCode(string body) => Credit.Select(c => body.Replace('O', '0') + c).First(c => new OrganisationIdentity(c).Warnings.Count == 0);
}
