using Gongkai.Domain.Requests;
using Gongkai.Storage.Requests;

namespace Gongkai.Storage.Tests.Requests;

public sealed class ApplicantKeysTests : IDisposable
{
    private readonly KeyRing _ring = new();
    private ApplicantKeys Keys => new(_ring.Keys);

    [Fact]
    public void The_same_applicant_is_recognised_however_the_number_is_typed()
    {
        var key = Keys.Of(IdentityType.ResidentCard, "11010519491231002X", "张三", "13800000000");
        Assert.Equal(key, Keys.Of(IdentityType.ResidentCard, " 110105 19491231 ００２x", "张 三", null));
        Assert.Equal(key, Keys.Of(IdentityDocument.Read(IdentityType.ResidentCard, "11010519491231002x"), null, null));
        Assert.Equal(Keys.Of(null, null, "张三", "+86 138-0000-0000"), Keys.Of(null, " ", "张　三", "13800000000"));
        Assert.Equal(Keys.OfOrganisation("91350100m000100y43", "甲公司", null), Keys.OfOrganisation("91350100M000100Y43", "甲", "1"));
        Assert.Matches("^[0-9a-f]{64}$", key);
    }

    [Fact]
    public void Different_applicants_are_told_apart_and_another_key_file_knows_nobody()
    {
        string[] all =
        [
            Keys.Of(IdentityType.ResidentCard, "11010519491231002X", "张三", "1"), Keys.Of(IdentityType.Passport, "11010519491231002X", "张三", "1"),
            Keys.Of(null, null, "张三", "1"), Keys.Of(null, null, "张三", "2"), Keys.Of(null, null, "李四", "1"), Keys.Of(null, null, "张三1", null),
            Keys.OfOrganisation(null, "张三", "1"), Keys.OfOrganisation("11010519491231002X", null, null),
            new ApplicantKeys(_ring.Others).Of(IdentityType.ResidentCard, "11010519491231002X", "张三", "1"),
        ];
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void An_address_is_kept_as_a_digest_and_one_line_counts_once()
    {
        var addresses = new AddressDigests(_ring.Keys);
        Assert.Equal(addresses.Of("203.0.113.9"), addresses.Of("::ffff:203.0.113.9"));
        Assert.Equal(addresses.Of("2001:db8:1:2::1"), addresses.Of("2001:db8:1:2:ffff::9"));
        string[] all = [addresses.Of("203.0.113.9"), addresses.Of("203.0.113.8"), addresses.Of("2001:db8:1:3::1"), addresses.Of("2001:db8:1:2::1"), addresses.Of(null), new AddressDigests(_ring.Others).Of("203.0.113.9")];
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    public void Dispose() => _ring.Dispose();
}
