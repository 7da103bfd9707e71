using Gongkai.Domain.Requests;

namespace Gongkai.Domain.Tests.Requests;

public class IdentityDocumentTests
{
    [Theory]
    [InlineData(IdentityType.ResidentCard, "１１０１０５ 19491231-002x")]
    [InlineData(IdentityType.Passport, "E12345678"), InlineData(IdentityType.Passport, "ea 1234567")]
    [InlineData(IdentityType.HongKongMacaoPermit, "H12345678"), InlineData(IdentityType.HongKongMacaoPermit, "m1234567801")]
    [InlineData(IdentityType.TaiwanPermit, "12345678"), InlineData(IdentityType.TaiwanPermit, "0123456701(B)")]
    [InlineData(IdentityType.PermanentResidentCard, "USA110100112233"), InlineData(IdentityType.PermanentResidentCard, "911124198108030024")]
    [InlineData(IdentityType.OfficerCard, "军字第2001988号"), InlineData(IdentityType.Other, "任意")]
    public void A_number_in_its_form_warns_of_nothing(IdentityType type, string number) => Assert.Empty(IdentityDocument.Read(type, number).Warnings);

    [Theory]
    [InlineData(IdentityType.ResidentCard, "110105194912310021", "CITIZEN-ID-CHECK"), InlineData(IdentityType.ResidentCard, "11010519491331002X", "CITIZEN-ID-BIRTH")]
    [InlineData(IdentityType.Passport, "护照", "IDENTITY-NUMBER-FORM"), InlineData(IdentityType.HongKongMacaoPermit, "A12345678", "IDENTITY-NUMBER-FORM")]
    [InlineData(IdentityType.TaiwanPermit, "1234567", "IDENTITY-NUMBER-FORM"), InlineData(IdentityType.PermanentResidentCard, "911124198108030025", "IDENTITY-NUMBER-FORM")]
    [InlineData(IdentityType.OfficerCard, "军官证", "IDENTITY-NUMBER-FORM"), InlineData(IdentityType.Other, " - ", "IDENTITY-NUMBER-MISSING")]
    public void A_number_that_looks_wrong_warns_and_is_kept_all_the_same(IdentityType type, string number, string code)
    {
        var document = IdentityDocument.Read(type, number);
        Assert.Equal(code, Assert.Single(document.Warnings).Code);
        Assert.Equal(TypedText.Plain(number), document.Number);
    }

    [Fact]
    public void No_number_is_ever_printed_whole()
    {
        foreach (var (type, _, _) in IdentityTypes.All)
            foreach (var number in new[] { "11010519491231002X", "110105194912310021", "E12345678", "1234", "12" })
            {
                var document = IdentityDocument.Read(type, number);
                Assert.DoesNotContain(number, $"{document} {document.Masked}");
                Assert.Contains("*", document.Masked);
            }
    }

    [Fact]
    public void Every_type_has_its_place_name_and_code()
    {
        Assert.Equal(Enum.GetValues<IdentityType>(), IdentityTypes.All.Select(t => t.Type));
        foreach (var (type, code, title) in IdentityTypes.All)
        {
            Assert.Equal(type, IdentityTypes.Find(code));
            Assert.Equal((code, title), (type.Code(), type.Title()));
        }
        Assert.Null(IdentityTypes.Find("nothing"));
    }

    [Theory]
    [InlineData("91350100M000100Y43", null), InlineData("９１３５０１００m000100y43", null), InlineData("91350100M000100Y44", "CREDIT-CODE-CHECK"), InlineData("123", "CREDIT-CODE-FORM"), InlineData(null, "CREDIT-CODE-MISSING")]
    public void A_wrong_credit_code_warns(string? typed, string? code) => Assert.Equal(code, OrganisationIdentity.Read(typed).Warnings.SingleOrDefault()?.Code);

    [Theory]
    [InlineData("　ａｂ－１２ c.", "AB12C"), InlineData("欧阳·娜娜", "欧阳娜娜"), InlineData("𠮷田\u200b", "𠮷田"), InlineData("a\ud800b", "AB"), InlineData(null, "")]
    public void Typed_text_is_brought_to_one_form(string? typed, string plain) => Assert.Equal(plain, TypedText.Plain(typed));
}
